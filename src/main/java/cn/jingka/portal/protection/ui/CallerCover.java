package cn.jingka.portal.protection.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.security.CallerAccess;
import cn.jingka.portal.common.ui.CallerPanel;
import cn.jingka.portal.common.ui.SpokenSteps;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.protection.OwnProtection;
import cn.jingka.portal.protection.ProtectionCover.Cover;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;

/** Whether the caller has the free protection today, until when, or why not (PROT-1, PROT-2). */
@org.springframework.stereotype.Component
class CallerCover implements CallerPanel {

    private final OwnProtection protection;
    private final Texts texts;

    CallerCover(OwnProtection protection, Texts texts) {
        this.protection = protection;
        this.texts = texts;
    }

    @Override
    public String id() {
        return "cover";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public boolean aside() {
        return true;
    }

    @Override
    public Component create(CallerAccess access) {
        Locale language = UI.getCurrent().getLocale();
        Cover cover = protection.today();
        Div content = new Div();
        if (cover.covered()) {
            content.add(new StateBadge(
                    Tone.GOOD,
                    texts.getTranslation(
                            "protection.home.until",
                            language,
                            Formats.prose(cover.until().orElseThrow(), language))));
        } else {
            content.add(new Paragraph(texts.getTranslation(
                    "protection.home.uncovered", language, texts.getTranslation(cover.reasonKey(), language))));
        }
        SpokenSteps.say("PROT-1", texts).ifPresent(content::add);
        return content;
    }
}
