package cn.jingka.portal.members.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.security.CallerAccess;
import cn.jingka.portal.common.ui.CallerPanel;
import cn.jingka.portal.common.ui.RefusalLine;
import cn.jingka.portal.common.ui.SpokenSteps;
import cn.jingka.portal.members.CardState;
import cn.jingka.portal.members.CardView;
import cn.jingka.portal.members.OwnCard;
import cn.jingka.portal.members.OwnMembership;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;

/** The caller's card, why it can't be paid to, and the way to report it lost (CARD-3, CARD-4). */
@org.springframework.stereotype.Component
class CallerCard implements CallerPanel {

    private final OwnCard card;
    private final OwnMembership membership;
    private final Texts texts;
    private final Clock clock;

    CallerCard(OwnCard card, OwnMembership membership, Texts texts, Clock clock) {
        this.card = card;
        this.membership = membership;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "card";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean aside() {
        return true;
    }

    @Override
    public Component create(CallerAccess access) {
        return new State(access);
    }

    private final class State extends Div {

        private final transient OwnCard later;

        private State(CallerAccess access) {
            later = access.onBehalf(OwnCard.class, card);
            show(card);
        }

        /** @param own the caller's own, or the same through the call */
        private void show(OwnCard own) {
            removeAll();
            own.current()
                    .ifPresentOrElse(
                            held -> show(held, own),
                            () -> add(new Paragraph(
                                    getTranslation(CardStates.missingKey(membership.get(), own.underWay())))));
            SpokenSteps.say("CARD-4", texts).ifPresent(this::add);
        }

        private void show(CardView held, OwnCard own) {
            Div line = new Div(
                    new Span(getTranslation("members.caller.card", held.tail())), CardStates.badge(this, held.state()));
            line.addClassName("row");
            Span issued = new Span(
                    getTranslation("members.me.card.issued", held.issuedOn().toString()));
            issued.addClassName("soft");
            add(line, issued);
            if (held.state() == CardState.LOST) {
                add(new Paragraph(getTranslation(
                        own.underWay() ? "members.me.card.replacementUnderWay" : "members.me.card.noReplacement")));
                return;
            }
            own.blocks().forEach(block -> {
                String since = Formats.prose(LocalDate.ofInstant(block.blockedAt(), clock.getZone()), getLocale());
                add(new Paragraph(block.reason()
                        .map(reason -> getTranslation("members.me.card.blocked." + block.source(), since, reason))
                        .orElseGet(() -> getTranslation("members.me.card.blocked." + block.source(), since))));
            });
            Button lost = new Button(
                    getTranslation("members.me.lost.action"),
                    event -> new ReportLostDialog(held.tail(), this::reportLost).open());
            lost.addThemeVariants(ButtonVariant.SMALL);
            lost.getElement().setAttribute(KEY, "l");
            add(lost);
        }

        private void reportLost() {
            try {
                later.reportLost();
                show(later);
            } catch (DomainException refused) {
                RefusalLine refusal = new RefusalLine();
                add(refusal);
                refusal.say(refused);
            }
        }
    }
}
