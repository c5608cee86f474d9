package cn.jingka.portal.reimbursement.ui;

import cn.jingka.portal.common.ui.AmountField;
import cn.jingka.portal.reimbursement.EstimateInput.HospitalStay;
import cn.jingka.portal.reimbursement.EstimateInput.Visit;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/** One visit or one stay in the form. */
abstract sealed class EstimateRow extends Div {

    private final String titleKey;
    private final Span title = new Span();
    private final Button remove = new Button(getTranslation("reimbursement.estimate.remove"));
    protected final AmountField amount = new AmountField(getTranslation("reimbursement.estimate.amount"));

    private EstimateRow(String titleKey, DayField... days) {
        this.titleKey = titleKey;
        addClassName("estimate-row");
        title.addClassName("estimate-row-title");
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        Div head = new Div(title, remove);
        head.addClassNames("row", "apart");
        Div fields = new Div();
        fields.addClassName("estimate-fields");
        fields.add((Component[]) days);
        fields.add(amount);
        add(head, fields);
    }

    void number(int ordinal) {
        String text = getTranslation(titleKey, Integer.toString(ordinal));
        title.setText(text);
        remove.setAriaLabel(getTranslation("reimbursement.estimate.removeOne", text));
    }

    void onRemove(Runnable action) {
        remove.addClickListener(event -> action.run());
    }

    abstract void focusFirst();

    /** One outpatient visit. */
    static final class OfVisit extends EstimateRow {

        final DayField date;

        OfVisit(DayField date) {
            super("reimbursement.estimate.visit", date);
            this.date = date;
        }

        /** What was typed, or nothing: then a field says why. */
        Optional<Visit> read() {
            var day = date.read();
            var paid = amount.read();
            return day.isPresent() && paid.isPresent()
                    ? Optional.of(new Visit(day.get(), paid.get()))
                    : Optional.empty();
        }

        @Override
        void focusFirst() {
            date.focus();
        }
    }

    /** One hospital stay. */
    static final class OfStay extends EstimateRow {

        final DayField admitted;
        final DayField discharged;

        OfStay(DayField admitted, DayField discharged) {
            super("reimbursement.estimate.stay", admitted, discharged);
            this.admitted = admitted;
            this.discharged = discharged;
        }

        /** What was typed, or nothing: then a field says why. */
        Optional<HospitalStay> read() {
            var from = admitted.read();
            var to = discharged.read();
            var paid = amount.read();
            return from.isPresent() && to.isPresent() && paid.isPresent()
                    ? Optional.of(new HospitalStay(from.get(), to.get(), paid.get()))
                    : Optional.empty();
        }

        @Override
        void focusFirst() {
            admitted.focus();
        }
    }
}
