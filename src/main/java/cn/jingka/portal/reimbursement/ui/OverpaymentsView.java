package cn.jingka.portal.reimbursement.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.members.PersonDirectory;
import cn.jingka.portal.members.PersonDirectory.PersonName;
import cn.jingka.portal.reimbursement.Overpayments;
import cn.jingka.portal.reimbursement.Overpayments.Overpayment;
import cn.jingka.portal.reimbursement.Overpayments.SettledYear;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;

/** Persons to whom more was instructed than they are entitled to: of a closed year, and for now of an open one (RB-NET). */
@Route("staff/overpayments")
@RolesAllowed("OPERATOR")
class OverpaymentsView extends Div implements HasDynamicTitle {

    private static final int SHORT_LIST = 15;

    private record Row(Overpayment overpayment, PersonName name) {}

    private final transient Overpayments overpayments;
    private final transient PersonDirectory persons;
    private final Select<SettledYear> year = new Select<>();
    private final Paragraph meaning = new Paragraph();
    private final Grid<Row> grid = new Grid<>();

    OverpaymentsView(Overpayments overpayments, PersonDirectory persons) {
        this.overpayments = overpayments;
        this.persons = persons;
        List<SettledYear> years = overpayments.years();
        add(new PageHeader(getPageTitle(), getTranslation("settlement.overpayments.subtitle")));
        if (years.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.CALENDAR,
                    getTranslation("settlement.overpayments.noYear"),
                    getTranslation("settlement.overpayments.noYear.text")));
            return;
        }
        setUpGrid();
        year.setLabel(getTranslation("settlement.overpayments.year"));
        year.setItemLabelGenerator(choice -> Integer.toString(choice.year()));
        year.addValueChangeListener(event -> show(event.getValue()));
        year.setItems(years);
        year.setValue(years.getFirst());
        add(new Panel(year, meaning, grid, download()));
    }

    private void setUpGrid() {
        grid.addColumn(row -> row.name().name()).setHeader(getTranslation("settlement.column.person"));
        grid.addColumn(row -> row.name().maskedDocument()).setHeader(getTranslation("settlement.column.document"));
        grid.addColumn(row -> row.name().unitName()).setHeader(getTranslation("settlement.column.unit"));
        grid.addColumn(row -> Formats.money(row.overpayment().entitlement()))
                .setHeader(getTranslation("settlement.column.entitlement"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(row -> Formats.money(row.overpayment().instructed()))
                .setHeader(getTranslation("settlement.overpayments.instructed"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(row -> Formats.money(row.overpayment().overpaid()))
                .setHeader(getTranslation("settlement.overpayments.overpaid"))
                .setTextAlign(ColumnTextAlign.END);
        grid.setEmptyStateText(getTranslation("settlement.overpayments.empty"));
    }

    private void show(SettledYear chosen) {
        meaning.setText(getTranslation(
                chosen.closed() ? "settlement.overpayments.closed" : "settlement.overpayments.open",
                Integer.toString(chosen.year()),
                chosen.lastRun().toString()));
        List<Overpayment> rows = overpayments.of(chosen.year());
        Map<PersonId, PersonName> names =
                persons.names(rows.stream().map(Overpayment::person).toList());
        grid.setAllRowsVisible(rows.size() <= SHORT_LIST);
        grid.setItems(
                rows.stream().map(row -> new Row(row, names.get(row.person()))).toList());
    }

    private Anchor download() {
        DownloadHandler file = event -> {
            int chosen = year.getValue().year();
            event.setFileName("overpayments-" + chosen + ".csv");
            event.setContentType("text/csv;charset=UTF-8");
            overpayments.write(chosen, event.getOutputStream());
        };
        return new Anchor(file, getTranslation("settlement.overpayments.download"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("settlement.overpayments.title");
    }
}
