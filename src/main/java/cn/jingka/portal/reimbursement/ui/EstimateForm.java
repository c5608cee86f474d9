package cn.jingka.portal.reimbursement.ui;

import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.ui.AmountField;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.reimbursement.EstimateInput;
import cn.jingka.portal.reimbursement.EstimateInput.HospitalStay;
import cn.jingka.portal.reimbursement.EstimateInput.Visit;
import cn.jingka.portal.reimbursement.Estimates;
import cn.jingka.portal.reimbursement.Estimates.Violation;
import cn.jingka.portal.reimbursement.rules.Category;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the estimator asks: the year, the category, what was paid. Each mistake is said at its field. */
class EstimateForm extends Div {

    private final transient Estimates estimates;
    private final Select<Integer> year = new Select<>();
    private final Select<Optional<Category>> category = new Select<>();
    private final AmountField total = new AmountField(getTranslation("reimbursement.estimate.outpatientTotal"));
    private final Checkbox singly = new Checkbox(getTranslation("reimbursement.estimate.singly"));
    private final EstimateRows<EstimateRow.OfVisit> visits = new EstimateRows<>(
            getTranslation("reimbursement.estimate.addVisit"),
            () -> new EstimateRow.OfVisit(day("reimbursement.estimate.date")));
    private final EstimateRows<EstimateRow.OfStay> stays = new EstimateRows<>(
            getTranslation("reimbursement.estimate.addStay"),
            () -> new EstimateRow.OfStay(
                    day("reimbursement.estimate.admitted"), day("reimbursement.estimate.discharged")));
    private final Checkbox declared = new Checkbox(getTranslation("reimbursement.estimate.declared"));
    private final Map<String, Component> places = new LinkedHashMap<>();

    EstimateForm(Estimates estimates, int thisYear, Consumer<EstimateInput> onInput) {
        this.estimates = estimates;
        addClassName("estimate-form");
        person(thisYear);
        Panel outpatient = new Panel(getTranslation("reimbursement.part.OUTPATIENT"), total, singly, visits);
        Panel inpatient = new Panel(
                getTranslation("reimbursement.part.INPATIENT"), hint("reimbursement.estimate.staysHint"), stays);
        visits.setVisible(false);
        singly.addValueChangeListener(event -> showSingly(event.getValue()));
        Button submit = new Button(getTranslation("reimbursement.estimate.submit"), event -> read().ifPresent(onInput));
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        Div fields = new Div(year, category);
        fields.addClassName("estimate-fields");
        add(
                new Panel(getTranslation("reimbursement.estimate.year.title"), fields),
                outpatient,
                inpatient,
                new Panel(declared, hint("reimbursement.estimate.declaredHint"), submit));
    }

    /** Fills in what is known: the category, the outpatient sum and each stay. */
    void fill(EstimateInput known) {
        category.setValue(known.category());
        Fen sum = known.outpatient().stream().map(Visit::selfPayOne).reduce(Fen.ZERO, Fen::plus);
        total.setValue(sum.isPositive() ? sum.toString() : "");
        known.inpatient().forEach(stay -> {
            EstimateRow.OfStay row = stays.addRow();
            row.admitted.setValue(stay.admitted());
            row.discharged.setValue(stay.discharged());
            row.amount.setValue(stay.selfPayOne().toString());
        });
    }

    private void person(int thisYear) {
        year.setLabel(getTranslation("reimbursement.estimate.year"));
        year.setItems(IntStream.rangeClosed(estimates.firstYear(), thisYear + 1)
                .map(offset -> thisYear + 1 + estimates.firstYear() - offset)
                .boxed()
                .toList());
        year.setValue(thisYear);
        category.setLabel(getTranslation("reimbursement.estimate.category"));
        category.setItems(Stream.concat(
                        Stream.of(Optional.<Category>empty()),
                        Arrays.stream(Category.values()).map(Optional::of))
                .toList());
        category.setItemLabelGenerator(
                held -> getTranslation(held.map(Category::key).orElse("reimbursement.estimate.category.none")));
        category.setValue(Optional.empty());
    }

    private void showSingly(boolean wanted) {
        total.setVisible(!wanted);
        visits.setVisible(wanted);
        if (wanted && visits.rows().isEmpty()) {
            visits.addRow();
        }
    }

    private Optional<EstimateInput> read() {
        places.clear();
        Optional<List<Visit>> outpatient = singly.getValue() ? readVisits() : readTotal();
        Optional<List<HospitalStay>> inpatient = readStays();
        if (outpatient.isEmpty() || inpatient.isEmpty()) {
            return Optional.empty();
        }
        EstimateInput input = new EstimateInput(
                year.getValue(), category.getValue(), outpatient.get(), inpatient.get(), declared.getValue());
        List<Violation> violations = estimates.violations(input);
        violations.forEach(this::show);
        return violations.isEmpty() ? Optional.of(input) : Optional.empty();
    }

    /** The year's sum without dates: its last day stands for them, on which the scheme is in force in every year. */
    private Optional<List<Visit>> readTotal() {
        if (total.getValue().isBlank()) {
            return Optional.of(List.of());
        }
        places.put("outpatient[0].selfPayOne", total);
        return total.read().map(sum -> List.of(new Visit(LocalDate.of(year.getValue(), 12, 31), sum)));
    }

    private Optional<List<Visit>> readVisits() {
        List<EstimateRow.OfVisit> rows = visits.rows();
        for (int i = 0; i < rows.size(); i++) {
            places.put("outpatient[" + i + "].date", rows.get(i).date);
            places.put("outpatient[" + i + "].selfPayOne", rows.get(i).amount);
        }
        return all(rows.stream().map(EstimateRow.OfVisit::read).toList());
    }

    private Optional<List<HospitalStay>> readStays() {
        List<EstimateRow.OfStay> rows = stays.rows();
        for (int i = 0; i < rows.size(); i++) {
            places.put("inpatient[" + i + "].discharged", rows.get(i).discharged);
            places.put("inpatient[" + i + "].selfPayOne", rows.get(i).amount);
        }
        return all(rows.stream().map(EstimateRow.OfStay::read).toList());
    }

    private static <T> Optional<List<T>> all(List<Optional<T>> read) {
        List<T> present = new ArrayList<>();
        read.forEach(one -> one.ifPresent(present::add));
        return present.size() == read.size() ? Optional.of(present) : Optional.empty();
    }

    private void show(Violation violation) {
        Component field = places.getOrDefault(violation.place(), year);
        String label = ((HasLabel) field).getLabel();
        if (field instanceof HasValidationProperties marked) {
            marked.setErrorMessage(getTranslation(violation.key(), violation.argumentsFor(label)));
            marked.setInvalid(true);
        }
    }

    private DayField day(String labelKey) {
        return new DayField(getTranslation(labelKey), year.getValue());
    }

    private Paragraph hint(String key) {
        Paragraph hint = new Paragraph(getTranslation(key));
        hint.addClassName("soft");
        return hint;
    }
}
