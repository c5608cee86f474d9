package cn.jingka.portal.plans.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.KeyValues;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.plans.PlanFees;
import cn.jingka.portal.plans.PlanFees.FeeLine;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/** What units owe for their enrolments and what they paid; payments are recorded here. */
@Route("staff/plan-fees")
@RolesAllowed("OPERATOR")
@Menu(title = "plans.fees.menu", order = 70, icon = "vaadin:invoice")
class PlanFeesView extends Div implements HasDynamicTitle {

    /** Key of the column that holds the row's action. */
    static final String ACTIONS = "actions";

    private static final int SHORT_LIST = 15;

    private final transient PlanFees fees;
    private final transient Clock clock;
    private final Select<Integer> term = new Select<>();
    private final Div sums = new Div();
    private final Div payment = new Div();
    private final Grid<FeeLine> grid = new Grid<>();

    PlanFeesView(PlanFees fees, Clock clock) {
        this.fees = fees;
        this.clock = clock;
        addClassName("page-parts");
        add(new PageHeader(getPageTitle(), getTranslation("plans.fees.subtitle")));
        List<Integer> terms = fees.terms();
        if (terms.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.INVOICE, getTranslation("plans.fees.empty"), getTranslation("plans.fees.empty.text")));
            return;
        }
        setUpGrid();
        term.addClassName("plans-term");
        term.setLabel(getTranslation("plans.term"));
        term.setItemLabelGenerator(year -> getTranslation("plans.term.name", Integer.toString(year)));
        term.setItems(terms);
        term.addValueChangeListener(event -> show());
        term.setValue(terms.getFirst());
        add(new Panel(term, sums, download(), grid), payment);
    }

    private void setUpGrid() {
        grid.addColumn(line -> line.scope().unitCode())
                .setHeader(getTranslation("plans.unit"))
                .setAutoWidth(true);
        grid.addColumn(FeeLine::unitName)
                .setHeader(getTranslation("plans.column.unitName"))
                .setAutoWidth(true);
        grid.addColumn(line -> getTranslation("plans.plan." + line.scope().plan() + ".title"))
                .setHeader(getTranslation("plans.plan"))
                .setAutoWidth(true);
        FeeColumns.amounts(grid, this);
        grid.addComponentColumn(line -> {
                    Button record = new Button(getTranslation("plans.fees.record"), event -> open(line));
                    record.addThemeVariants(ButtonVariant.SMALL);
                    return record;
                })
                .setKey(ACTIONS)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private void show() {
        List<FeeLine> lines = fees.all(term.getValue());
        grid.setAllRowsVisible(lines.size() <= SHORT_LIST);
        grid.setItems(lines);
        payment.removeAll();
        sums.removeAll();
        sums.add(new KeyValues()
                .with(getTranslation("plans.fees.due"), sum(lines, FeeLine::due))
                .with(getTranslation("plans.fees.paid"), sum(lines, FeeLine::paid))
                .with(getTranslation("plans.fees.outstanding"), sum(lines, FeeLine::outstanding)));
    }

    private static String sum(List<FeeLine> lines, Function<FeeLine, Fen> figure) {
        return Formats.money(lines.stream().map(figure).reduce(Fen.ZERO, Fen::plus));
    }

    private void open(FeeLine line) {
        payment.removeAll();
        payment.add(new FeePaymentPanel(fees, line, clock, this::show));
    }

    private Anchor download() {
        DownloadHandler file = event -> {
            event.setFileName("plan-fees-" + term.getValue() + ".csv");
            event.setContentType("text/csv;charset=UTF-8");
            fees.write(term.getValue(), event.getOutputStream());
        };
        return new Anchor(file, getTranslation("plans.fees.download"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("plans.fees.title");
    }
}
