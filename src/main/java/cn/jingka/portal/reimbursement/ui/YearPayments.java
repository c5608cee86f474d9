package cn.jingka.portal.reimbursement.ui;

import cn.jingka.portal.common.ui.MoneyText;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.reimbursement.OwnReimbursement.OwnYear;
import cn.jingka.portal.reimbursement.RunPayment;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;

/** What each quarter pays of the year: entitlement to date, already paid, this payment (RB-NET), with a bar to compare. */
class YearPayments extends Panel {

    private final transient PeriodNames periods;

    YearPayments(OwnYear year, PeriodNames periods) {
        this.periods = periods;
        add(new H2(getTranslation("reimbursement.year.payments")));
        if (year.payments().isEmpty()) {
            add(new Paragraph(getTranslation("reimbursement.year.payments.none")));
            return;
        }
        long most = year.payments().stream()
                .mapToLong(payment -> payment.payable().value())
                .max()
                .orElse(0);
        UnorderedList list = new UnorderedList();
        list.addClassName("quarter-list");
        year.payments().forEach(payment -> list.add(new ListItem(quarter(payment, most))));
        add(list, new Anchor("payments", getTranslation("reimbursement.year.payments.all")));
    }

    private StateBadge state(RunPayment payment) {
        return payment.state().instructed()
                ? new StateBadge(Tone.GOOD, getTranslation("reimbursement.year.payments.approved"))
                : new StateBadge(Tone.WAITING, getTranslation("reimbursement.year.payments.waiting"));
    }

    private Component quarter(RunPayment payment, long most) {
        Div head = new Div(
                new Anchor("payments/" + payment.batch() + "/why", periods.of(payment.period(), getLocale())),
                state(payment),
                new MoneyText(payment.payable()));
        head.addClassNames("row", "apart");
        Div bar = new Div();
        bar.addClassName("quarter-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        long thousandths = most == 0 ? 0 : payment.payable().value() * 1000 / most;
        bar.getStyle().set("--filled", BigDecimal.valueOf(thousandths, 1) + "%");
        Span sum = new Span(getTranslation(
                "reimbursement.year.payments.sum",
                new MoneyText(payment.entitlement()).getText(),
                new MoneyText(payment.previously()).getText(),
                new MoneyText(payment.payable()).getText()));
        sum.addClassName("soft");
        return new Div(head, bar, sum);
    }
}
