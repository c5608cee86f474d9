package cn.jingka.portal.payouts.ui;

import cn.jingka.portal.common.ui.KeyValues;
import cn.jingka.portal.common.ui.MoneyText;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.Timeline;
import cn.jingka.portal.payouts.OwnPayments;
import cn.jingka.portal.payouts.OwnPayments.OwnPayment;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** One payment: where the money is, what has happened, what to do, and the way to why it is this amount. */
@Route("payments/:reference")
@RolesAllowed("MEMBER")
class OwnPaymentView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient OwnPayments payments;
    private final transient OwnPaymentWords words;
    private String title = "";

    OwnPaymentView(OwnPayments payments, OwnPaymentWords words) {
        this.payments = payments;
        this.words = words;
        addClassName("own-payment");
    }

    /** Another member's payment is not told apart from one that doesn't exist. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String reference = event.getRouteParameters().get("reference").orElseThrow();
        payments.all().stream()
                .filter(payment -> payment.reference().equals(reference)
                        || payment.reference().startsWith(reference + "-R"))
                .findFirst()
                .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(OwnPayment payment) {
        removeAll();
        title = words.title(payment, getLocale());
        Div amount = new Div(MoneyText.big(payment.amount()), words.badge(payment, getLocale()));
        amount.addClassNames("row", "apart");
        Panel answer = new Panel(amount, new Paragraph(words.sentence(payment, getLocale()))).leading();
        if (payment.needsMember()) {
            answer.add(new Paragraph(
                    getTranslation(payment.card() ? "payouts.own.todo.card" : "payouts.own.todo.account")));
            answer.add(new Anchor("me", getTranslation("payouts.own.todo.action")));
        }
        words.origin(payment, getLocale())
                .ifPresent(origin -> answer.add(new Anchor(origin.explanation(), getTranslation("payouts.own.why"))));
        KeyValues history = new KeyValues();
        payment.history()
                .forEach(happened ->
                        history.with(words.minute(happened.at()), words.state(happened.state(), getLocale())));
        add(
                new Anchor("payments", getTranslation("payouts.own.back")),
                new PageHeader(title),
                answer,
                new Panel(getTranslation("payouts.own.stages"), new Timeline(words.stages(payment, getLocale()))),
                new Panel(
                        getTranslation("payouts.own.history"),
                        history,
                        new Paragraph(getTranslation("payouts.own.reference", payment.reference()))));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
