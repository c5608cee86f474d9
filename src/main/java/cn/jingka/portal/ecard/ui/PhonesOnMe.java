package cn.jingka.portal.ecard.ui;

import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.ui.MePanel;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.ecard.OwnPhones;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.util.Locale;

/** Which phones can show the card: the place to end one that is not in the member's hands any more. */
@org.springframework.stereotype.Component
class PhonesOnMe implements MePanel {

    private final OwnPhones phones;
    private final Texts texts;
    private final Clock clock;

    PhonesOnMe(OwnPhones phones, Texts texts, Clock clock) {
        this.phones = phones;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Component create() {
        Paragraph about = new Paragraph(text("ecard.phones.text"));
        about.addClassName("soft");
        Panel panel = new Panel(
                text("ecard.phones.title"),
                about,
                new PhoneList(phones, clock.getZone()),
                new Anchor("card", text("ecard.phones.open")));
        panel.addClassName("ecard-phones-panel");
        return panel;
    }

    private String text(String key) {
        Locale language = UI.getCurrent().getLocale();
        return texts.getTranslation(key, language);
    }
}
