package cn.jingka.portal.notifications.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.notifications.OutboxReport;
import cn.jingka.portal.notifications.OutboxReport.Filter;
import cn.jingka.portal.notifications.OutboxReport.Group;
import cn.jingka.portal.notifications.OutboxReport.Problem;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.format.DateTimeFormatter;

/** How the notices are getting on, and whose SMS did not arrive. Nothing can be sent again from here: at most once. */
@Route("staff/notices")
@RolesAllowed("OPERATOR")
@Menu(title = "notifications.desk.title", order = 60, icon = "vaadin:envelope-o")
class NoticesView extends Div implements HasDynamicTitle {

    private static final int GROUPS = 50;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final transient OutboxReport report;
    private final transient Clock clock;
    private final Select<Filter> filter = new Select<>();
    private final Grid<Problem> problems = new Grid<>();

    NoticesView(OutboxReport report, Clock clock) {
        this.report = report;
        this.clock = clock;
        addClassName("notices");
        setUpFilter();
        setUpProblems();
        Paragraph hint = new Paragraph(getTranslation("notifications.desk.problems.hint"));
        hint.addClassName("soft");
        add(
                new PageHeader(getPageTitle()),
                new Panel(getTranslation("notifications.desk.groups"), groups()),
                new Panel(getTranslation("notifications.desk.problems"), hint, filter, problems));
    }

    private Grid<Group> groups() {
        Grid<Group> groups = new Grid<>();
        groups.addColumn(Group::name)
                .setHeader(getTranslation("notifications.desk.column.group"))
                .setWidth("14em")
                .setFlexGrow(2);
        addFigures(groups, "notifications.desk.column.total", Group::total);
        addFigures(groups, "notifications.desk.column.waiting", Group::waiting);
        addFigures(groups, "notifications.desk.column.onTheWay", Group::onTheWay);
        addFigures(groups, "notifications.desk.column.delivered", Group::delivered);
        addFigures(groups, "notifications.desk.column.failed", Group::failed);
        addFigures(groups, "notifications.desk.column.unknown", Group::unknown);
        addFigures(groups, "notifications.desk.column.notSent", Group::notSent);
        groups.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        groups.setAllRowsVisible(true);
        groups.setEmptyStateText(getTranslation("notifications.desk.groups.empty"));
        groups.setItems(report.groups(getLocale(), GROUPS));
        return groups;
    }

    private void addFigures(Grid<Group> groups, String key, ValueProvider<Group, Long> figure) {
        groups.addColumn(group -> Formats.count(figure.apply(group)))
                .setHeader(getTranslation(key))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
    }

    private void setUpFilter() {
        filter.setLabel(getTranslation("notifications.desk.filter"));
        filter.setItems(Filter.values());
        filter.setItemLabelGenerator(this::label);
        filter.setValue(Filter.ALL);
        filter.addValueChangeListener(event -> problems.getDataProvider().refreshAll());
    }

    private void setUpProblems() {
        problems.addColumn(problem -> TIME.format(problem.changed().atZone(clock.getZone())))
                .setHeader(getTranslation("notifications.desk.column.time"))
                .setAutoWidth(true);
        problems.addColumn(Problem::subject)
                .setHeader(getTranslation("notifications.desk.column.subject"))
                .setAutoWidth(true);
        problems.addColumn(Problem::maskedNumber)
                .setHeader(getTranslation("notifications.desk.column.number"))
                .setAutoWidth(true);
        problems.addComponentColumn(problem -> new StateBadge(
                        problem.kind() == Filter.FAILED ? Tone.BAD : Tone.NEUTRAL, label(problem.kind())))
                .setHeader(getTranslation("notifications.desk.column.outcome"))
                .setAutoWidth(true);
        problems.addColumn(Problem::reason)
                .setHeader(getTranslation("notifications.desk.column.reason"))
                .setWidth("16em")
                .setFlexGrow(2);
        problems.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        problems.setEmptyStateText(getTranslation("notifications.desk.problems.empty"));
        problems.setItems(
                query -> report.problems(filter.getValue(), getLocale(), query.getOffset(), query.getLimit()).stream(),
                query -> report.countProblems(filter.getValue()));
    }

    private String label(Filter kind) {
        return getTranslation("notifications.desk.filter." + kind);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notifications.desk.title");
    }
}
