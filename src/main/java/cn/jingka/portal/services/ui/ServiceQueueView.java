package cn.jingka.portal.services.ui;

import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.services.RequestDesk;
import cn.jingka.portal.services.RequestDesk.Row;
import cn.jingka.portal.services.RequestKind;
import cn.jingka.portal.services.RequestState;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;

/**
 * The service desk's queue: what nobody has taken, what is in hand, the booked calls; below, what is answered or over.
 */
@Route("staff/services")
@RolesAllowed("SERVICE_DESK")
@Menu(title = "services.desk.menu", order = 60, icon = "vaadin:comments-o")
class ServiceQueueView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int SHORT_LIST = 15;

    private final transient RequestDesk desk;
    private final transient RequestWords words;
    private final Select<RequestKind> kind = new Select<>();
    private final Div lists = new Div();

    ServiceQueueView(RequestDesk desk, RequestWords words) {
        this.desk = desk;
        this.words = words;
        addClassNames("service-desk", "page-parts");
        kind.setAriaLabel(words.say("services.desk.filter"));
        kind.setItems(RequestKind.values());
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(words.say("services.desk.filter.all"));
        kind.setItemLabelGenerator(one -> one == null ? words.say("services.desk.filter.all") : words.say(one.key()));
        kind.addValueChangeListener(event -> show());
        lists.addClassName("page-parts");
        add(new PageHeader(getPageTitle(), words.say("services.desk.subtitle")).withActions(kind), lists);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        lists.removeAll();
        List<Row> waiting = wanted(desk.waiting());
        List<Row> others = wanted(desk.others());
        if (waiting.isEmpty()) {
            lists.add(new EmptyState(
                    VaadinIcon.CHECK_CIRCLE, words.say("services.desk.empty"), words.say("services.desk.empty.text")));
        }
        panel("services.desk.received", in(waiting, RequestState.RECEIVED), true);
        panel("services.desk.booked", in(waiting, RequestState.BOOKED), false);
        panel("services.desk.inHand", in(waiting, RequestState.IN_HAND), false);
        panel("services.desk.others", others, false);
        if (waiting.size() >= RequestDesk.MOST || others.size() >= RequestDesk.MOST) {
            lists.add(new Paragraph(words.say("services.desk.cut", Integer.toString(RequestDesk.MOST))));
        }
    }

    private List<Row> wanted(List<Row> rows) {
        return rows.stream()
                .filter(row -> kind.isEmpty() || row.kind() == kind.getValue())
                .toList();
    }

    private static List<Row> in(List<Row> rows, RequestState state) {
        return rows.stream().filter(row -> row.state() == state).toList();
    }

    private void panel(String titleKey, List<Row> rows, boolean leading) {
        if (rows.isEmpty()) {
            return;
        }
        Grid<Row> grid = new Grid<>();
        grid.addComponentColumn(row -> new Anchor("staff/services/" + row.reference(), row.reference()))
                .setHeader(words.say("services.desk.column.reference"))
                .setAutoWidth(true);
        grid.addColumn(row -> words.say(row.kind().key()))
                .setHeader(words.say("services.desk.column.kind"))
                .setAutoWidth(true);
        grid.addColumn(Row::subject)
                .setHeader(words.say("services.desk.column.subject"))
                .setFlexGrow(2);
        grid.addColumn(Row::member)
                .setHeader(words.say("services.desk.column.member"))
                .setAutoWidth(true);
        grid.addColumn(row -> row.takenBy().orElse(""))
                .setHeader(words.say("services.desk.column.takenBy"))
                .setAutoWidth(true);
        grid.addColumn(this::when)
                .setHeader(words.say("services.desk.column.when"))
                .setAutoWidth(true);
        grid.addComponentColumn(row -> words.state(row.state()))
                .setHeader(words.say("services.desk.column.state"))
                .setAutoWidth(true);
        grid.setItems(rows);
        grid.setAllRowsVisible(rows.size() <= SHORT_LIST);
        Panel panel = new Panel(words.say(titleKey, Integer.toString(rows.size())), grid);
        lists.add(leading ? panel.leading() : panel);
    }

    /** The call, or the day that must not be missed, or since when it waits. */
    private String when(Row row) {
        return row.callAt()
                .filter(at -> row.state() == RequestState.BOOKED)
                .map(at -> words.say("services.desk.call", words.minute(at)))
                .or(() -> row.urgentUntil()
                        .map(day -> words.say(
                                "services.desk.urgent", LocalDate.parse(day).toString())))
                .orElseGet(() -> words.minute(row.changedAt()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("services.desk.title");
    }
}
