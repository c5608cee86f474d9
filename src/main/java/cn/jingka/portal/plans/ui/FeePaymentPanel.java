package cn.jingka.portal.plans.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.ui.AmountField;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.plans.PlanFees;
import cn.jingka.portal.plans.PlanFees.FeeLine;
import cn.jingka.portal.plans.PlanFees.Payment;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Recording a unit's payment for one plan, with what was recorded before. */
class FeePaymentPanel extends Panel {

    private final transient PlanFees fees;
    private final transient FeeLine line;
    private final transient Runnable recorded;
    private final AmountField amount;
    private final DatePicker day = new DatePicker();

    FeePaymentPanel(PlanFees fees, FeeLine line, Clock clock, Runnable recorded) {
        this.fees = fees;
        this.line = line;
        this.recorded = recorded;
        add(new H2(getTranslation(
                "plans.fees.payment",
                line.scope().unitCode(),
                getTranslation("plans.plan." + line.scope().plan() + ".title"))));
        amount = new AmountField(getTranslation("plans.fees.amount"));
        amount.setHelperText(getTranslation("plans.fees.amount.hint"));
        amount.setValue(line.outstanding().isPositive() ? line.outstanding().toString() : "");
        day.setLabel(getTranslation("plans.fees.day"));
        day.setValue(LocalDate.now(clock));
        Button save = new Button(getTranslation("plans.fees.save"), event -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div form = new Div(amount, day, save);
        form.addClassNames("row", "plans-form");
        add(form);
        earlier(fees.payments(line.scope()), clock);
    }

    private void earlier(List<Payment> payments, Clock clock) {
        if (payments.isEmpty()) {
            add(new Paragraph(getTranslation("plans.fees.noPayments")));
            return;
        }
        UnorderedList list = new UnorderedList();
        payments.forEach(payment -> list.add(new ListItem(getTranslation(
                "plans.fees.earlier",
                payment.paidOn().toString(),
                Formats.money(payment.amount()),
                payment.by(),
                Formats.minute(payment.recordedAt(), clock.getZone())))));
        add(list);
    }

    private void save() {
        if (day.getValue() == null) {
            day.setInvalid(true);
            return;
        }
        amount.read().ifPresent(paid -> {
            try {
                fees.recordPayment(line.scope(), paid, day.getValue());
                recorded.run();
            } catch (DomainException refused) {
                amount.setErrorMessage(
                        getTranslation(refused.key(), refused.arguments().toArray()));
                amount.setInvalid(true);
            }
        });
    }
}
