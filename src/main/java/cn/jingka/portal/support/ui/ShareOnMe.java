package cn.jingka.portal.support.ui;

import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.ui.MePanel;
import cn.jingka.portal.common.ui.Panel;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The way to the page on which the member lets an agent look on; the agent names it on the phone. */
@Component
class ShareOnMe implements MePanel {

    private final Texts texts;

    ShareOnMe(Texts texts) {
        this.texts = texts;
    }

    @Override
    public int order() {
        return 650;
    }

    @Override
    public com.vaadin.flow.component.Component create() {
        Locale language = UI.getCurrent().getLocale();
        return new Panel(
                texts.getTranslation("support.share.onMe", language),
                new Paragraph(texts.getTranslation("support.share.text", language)),
                new Anchor("me/share", texts.getTranslation("support.share.title", language)));
    }
}
