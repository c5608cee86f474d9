package cn.jingka.portal.plans.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.RefusalLine;
import cn.jingka.portal.common.ui.UploadTexts;
import cn.jingka.portal.plans.EnrolmentDifference;
import cn.jingka.portal.plans.EnrolmentScope;
import cn.jingka.portal.plans.Enrolments;
import cn.jingka.portal.plans.Enrolments.Candidate;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.SelectionMode;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.UploadHandler;
import java.time.LocalDate;
import java.util.function.Consumer;

/** Choosing whom to enrol: one by one from the roster, everybody eligible, or by an uploaded list. */
class EnrolPanel extends Panel {

    private final transient Enrolments enrolments;
    private final transient EnrolmentScope scope;
    private final transient Consumer<EnrolmentDifference> next;
    private final TextField search = new TextField();
    private final Grid<Candidate> grid = new Grid<>();
    private final Button picked = new Button();

    /** @param firstDayUntil enrolled by this day, cover begins with the term */
    EnrolPanel(
            Enrolments enrolments, EnrolmentScope scope, LocalDate firstDayUntil, Consumer<EnrolmentDifference> next) {
        this.enrolments = enrolments;
        this.scope = scope;
        this.next = next;
        add(
                new H2(getTranslation("plans.enrol.title")),
                new Paragraph(getTranslation(
                        "plans.enrol.text", Integer.toString(scope.term()), Formats.prose(firstDayUntil, getLocale()))),
                members(),
                upload());
    }

    private Div members() {
        search.setLabel(getTranslation("plans.enrol.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> grid.getDataProvider().refreshAll());
        grid.setSelectionMode(SelectionMode.MULTI);
        grid.addColumn(Candidate::name).setHeader(getTranslation("plans.column.name"));
        grid.addColumn(Candidate::document)
                .setHeader(getTranslation("plans.column.document"))
                .setAutoWidth(true);
        grid.addColumn(row ->
                        row.reasonKey().map(this::getTranslation).orElseGet(() -> getTranslation("plans.enrol.can")))
                .setHeader(getTranslation("plans.column.state"))
                .setFlexGrow(2);
        grid.setEmptyStateText(getTranslation("plans.enrol.nobody"));
        grid.setItems(
                query -> enrolments.candidates(scope, search.getValue(), query.getOffset(), query.getLimit()).stream(),
                query -> enrolments.candidateCount(scope, search.getValue()));
        grid.addSelectionListener(
                event -> countPicked(event.getAllSelectedItems().size()));
        countPicked(0);
        picked.addClickListener(event -> next.accept(enrolments.difference(
                scope, grid.getSelectedItems().stream().map(Candidate::person).toList())));
        Button all =
                new Button(getTranslation("plans.enrol.all"), event -> next.accept(enrolments.differenceOfAll(scope)));
        all.addThemeVariants(ButtonVariant.PRIMARY);
        Div actions = new Div(all, picked);
        actions.addClassName("row");
        Div block = new Div(search, grid, actions);
        block.addClassName("plans-block");
        return block;
    }

    private void countPicked(int count) {
        picked.setText(getTranslation("plans.enrol.picked", count));
        picked.setEnabled(count > 0);
    }

    /** A refused file leaves everything as it was; the reason stands where the file was chosen. */
    private Div upload() {
        RefusalLine refusal = new RefusalLine();
        Upload field = new Upload(UploadHandler.inMemory((file, bytes) -> {
            try {
                next.accept(enrolments.differenceOfFile(scope, bytes));
            } catch (DomainException refused) {
                refusal.say(refused);
            }
        }));
        field.setMaxFiles(1);
        field.setAcceptedFileExtensions(".xlsx", ".csv");
        field.addAllFinishedListener(event -> field.clearFileList());
        field.setI18n(UploadTexts.of(this));
        Div block = new Div(new Paragraph(getTranslation("plans.enrol.upload")), field, refusal);
        block.addClassName("plans-block");
        return block;
    }
}
