package cn.jingka.portal.identity.ui;

import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.ui.MePanel;
import cn.jingka.portal.common.ui.Panel;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;

/** The way to the page about one's own sign-in. */
@org.springframework.stereotype.Component
class SecurityOnMe implements MePanel {

    private final Texts texts;

    SecurityOnMe(Texts texts) {
        this.texts = texts;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Component create() {
        Locale language = UI.getCurrent().getLocale();
        Paragraph about = new Paragraph(texts.getTranslation("identity.security.member", language));
        about.addClassName("soft");
        return new Panel(
                texts.getTranslation("identity.security.title", language),
                about,
                new Anchor("me/security", texts.getTranslation("identity.security.open", language)));
    }
}
