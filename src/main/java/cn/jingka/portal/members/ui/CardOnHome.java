package cn.jingka.portal.members.ui;

import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.ui.HomePanel;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.members.OwnCard;
import cn.jingka.portal.members.OwnMembership;
import cn.jingka.portal.members.OwnMembership.Membership;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import java.util.Optional;

/** The member's card, or why there is none yet. */
@org.springframework.stereotype.Component
class CardOnHome implements HomePanel {

    private final OwnMembership membership;
    private final OwnCard card;
    private final Texts texts;

    CardOnHome(OwnMembership membership, OwnCard card, Texts texts) {
        this.membership = membership;
        this.card = card;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 410;
    }

    @Override
    public Optional<Component> create(PersonId person) {
        Locale language = UI.getCurrent().getLocale();
        Membership own = membership.get();
        Panel panel = new Panel(text("members.me.card.title", language));
        card.current()
                .ifPresentOrElse(
                        held -> panel.add(new CardPicture(own.name(), held), CardStates.badge(panel, held.state())),
                        () -> panel.add(new Paragraph(text(CardStates.missingKey(own, card.underWay()), language))));
        return Optional.of(panel);
    }

    private String text(String key, Locale language) {
        return texts.getTranslation(key, language);
    }
}
