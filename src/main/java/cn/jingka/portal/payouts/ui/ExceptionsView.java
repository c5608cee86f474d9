package cn.jingka.portal.payouts.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.payouts.BankDesk;
import cn.jingka.portal.payouts.BankDesk.ExceptionLine;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/** Answers of the bank that fit nothing; a person finds out why and writes it down. */
@Route("staff/exceptions")
@RolesAllowed("OPERATOR")
@Menu(title = "payouts.exceptions.title", order = 50, icon = "vaadin:exclamation-circle-o")
class ExceptionsView extends Div implements HasDynamicTitle {

    private final transient BankDesk desk;
    private final transient Moments moments;
    private final Grid<ExceptionLine> grid = new Grid<>();

    ExceptionsView(BankDesk desk, Clock clock) {
        this.desk = desk;
        this.moments = new Moments(clock);
        add(new PageHeader(getTranslation("payouts.exceptions.title"), getTranslation("payouts.exceptions.subtitle")));
        if (desk.countExceptions() == 0) {
            add(new EmptyState(
                    VaadinIcon.CHECK,
                    getTranslation("payouts.exceptions.empty"),
                    getTranslation("payouts.exceptions.emptyWhy")));
        } else {
            layOut();
            add(grid);
        }
    }

    private void layOut() {
        grid.addColumn(line -> getTranslation("payouts.exceptions.kind." + line.kind()))
                .setHeader(getTranslation("payouts.column.kind"))
                .setAutoWidth(true);
        grid.addColumn(line -> line.reference().isEmpty() ? "–" : line.reference())
                .setHeader(getTranslation("payouts.column.reference"))
                .setAutoWidth(true);
        grid.addColumn(line -> getTranslation("payouts.exceptions.answer." + line.answer()))
                .setHeader(getTranslation("payouts.column.answer"));
        grid.addColumn(line -> line.amount().map(Formats::money).orElse("–"))
                .setHeader(getTranslation("payouts.column.amount"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(line -> line.stateThen()
                        .map(state -> getTranslation("payouts.state." + state))
                        .orElse("–"))
                .setHeader(getTranslation("payouts.column.state"));
        grid.addColumn(line -> getTranslation("payouts.exceptions.place", line.messageId(), line.line()))
                .setHeader(getTranslation("payouts.column.place"))
                .setAutoWidth(true);
        grid.addColumn(line -> moments.text(line.seenAt()))
                .setHeader(getTranslation("payouts.column.receivedAt"))
                .setAutoWidth(true);
        grid.addComponentColumn(this::outcome)
                .setHeader(getTranslation("payouts.column.settled"))
                .setFlexGrow(1);
        grid.setItems(
                query -> desk.exceptions(query.getOffset(), query.getLimit()).stream(),
                query -> desk.countExceptions());
    }

    private Component outcome(ExceptionLine line) {
        if (line.settledAt().isPresent()) {
            return new Span(getTranslation(
                    "payouts.exceptions.settledNote",
                    line.note().orElse(""),
                    line.settledBy().orElse("")));
        }
        Button settle = new Button(getTranslation("payouts.exceptions.settle"), event -> ask(line));
        settle.addThemeVariants(ButtonVariant.SMALL);
        return settle;
    }

    private void ask(ExceptionLine line) {
        Dialog dialog = new Dialog(getTranslation("payouts.exceptions.settleTitle", line.reference()));
        TextArea note = new TextArea(getTranslation("payouts.exceptions.note"));
        note.setMaxLength(500);
        note.setWidthFull();
        Button save = new Button(getTranslation("payouts.exceptions.settle"), event -> {
            if (note.getValue().isBlank()) {
                note.setInvalid(true);
                note.setErrorMessage(getTranslation("payouts.exceptions.noteNeeded"));
                return;
            }
            desk.settle(line.id(), note.getValue());
            dialog.close();
            grid.getDataProvider().refreshAll();
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.add(note);
        dialog.getFooter().add(new Button(getTranslation("common.action.back"), event -> dialog.close()), save);
        dialog.open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("payouts.exceptions.title");
    }
}
