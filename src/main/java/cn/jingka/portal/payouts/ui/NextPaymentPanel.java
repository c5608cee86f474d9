package cn.jingka.portal.payouts.ui;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.ui.HomePanel;
import cn.jingka.portal.common.ui.MoneyText;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.Timeline;
import cn.jingka.portal.payouts.OwnPayments;
import cn.jingka.portal.payouts.OwnPayments.OwnPayment;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import java.util.Optional;

/** The one payment that matters now: how much, when and where to, why this amount, and how far it is. */
@org.springframework.stereotype.Component
class NextPaymentPanel implements HomePanel {

    private final OwnPayments payments;
    private final OwnPaymentWords words;

    NextPaymentPanel(OwnPayments payments, OwnPaymentWords words) {
        this.payments = payments;
        this.words = words;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Optional<Component> create(PersonId person) {
        Locale language = UI.getCurrent().getLocale();
        return payments.next().map(payment -> panel(payment, language));
    }

    private Component panel(OwnPayment payment, Locale language) {
        Div links = new Div();
        links.addClassName("row");
        words.origin(payment, language)
                .ifPresent(
                        origin -> links.add(new Anchor(origin.explanation(), words.text("payouts.own.why", language))));
        links.add(new Anchor("payments/" + payment.reference(), words.text("payouts.own.where", language)));
        String title = payment.needsMember() ? "payouts.own.next.stuck" : "payouts.own.next";
        return new Panel(
                        words.text(title, language, words.title(payment, language)),
                        MoneyText.big(payment.amount()),
                        new Paragraph(words.sentence(payment, language)),
                        Timeline.compact(words.stages(payment, language)),
                        links)
                .leading();
    }
}
