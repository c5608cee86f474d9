package cn.jingka.portal.members.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.ui.HomePanel;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.members.OwnCard;
import cn.jingka.portal.members.OwnMembership;
import cn.jingka.portal.members.OwnMembership.Membership;
import cn.jingka.portal.members.UnitKind;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Optional;

/** What a member has: the free protection in force (PROT-1, PROT-2) and the card. */
@org.springframework.stereotype.Component
class CardAndProtection implements HomePanel {

    private static final int LAST_DAY = 31;

    private final OwnMembership membership;
    private final OwnCard card;
    private final Texts texts;
    private final Clock clock;

    CardAndProtection(OwnMembership membership, OwnCard card, Texts texts, Clock clock) {
        this.membership = membership;
        this.card = card;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 400;
    }

    @Override
    public Optional<Component> create(PersonId person) {
        Locale language = UI.getCurrent().getLocale();
        Membership own = membership.get();
        Div columns = new Div(protection(own, language), card(own, language));
        columns.addClassName("home-columns");
        return Optional.of(columns);
    }

    private Component protection(Membership own, Locale language) {
        Panel panel = new Panel(text("members.home.protection", language));
        if (own.memberToday() && own.unitKind() == UnitKind.UNION) {
            LocalDate termEnds = LocalDate.of(LocalDate.now(clock).getYear(), Month.DECEMBER, LAST_DAY);
            Div lines = new Div(
                    new StateBadge(
                            Tone.GOOD, text("members.home.protected", language, Formats.prose(termEnds, language))),
                    line("members.home.accident", "accident-protection", language),
                    line("members.home.fire", "household-fire", language));
            lines.addClassName("home-lines");
            panel.add(lines);
        } else {
            panel.add(new Paragraph(unprotected(own, language)));
        }
        return panel;
    }

    private String unprotected(Membership own, Locale language) {
        if (own.unitKind() == UnitKind.GROUP) {
            return text("members.home.unprotected.group", language);
        }
        return own.left() == null
                ? text("members.home.unprotected.notYet", language, Formats.prose(own.since(), language))
                : text("members.home.unprotected.left", language, Formats.prose(own.left(), language));
    }

    private Component line(String key, String benefit, Locale language) {
        Div line = new Div(
                new Span(text(key, language)), new Anchor("benefits/" + benefit, text("members.home.terms", language)));
        line.addClassNames("row", "apart");
        return line;
    }

    private Component card(Membership own, Locale language) {
        Panel panel = new Panel(text("members.me.card.title", language));
        card.current()
                .ifPresentOrElse(
                        held -> panel.add(new CardPicture(own.name(), held), CardStates.badge(panel, held.state())),
                        () -> panel.add(new Paragraph(text(CardStates.missingKey(own, card.underWay()), language))));
        return panel;
    }

    private String text(String key, Locale language, Object... arguments) {
        return texts.getTranslation(key, language, arguments);
    }
}
