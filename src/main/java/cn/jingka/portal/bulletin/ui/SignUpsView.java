package cn.jingka.portal.bulletin.ui;

import cn.jingka.portal.bulletin.BoardNotice;
import cn.jingka.portal.bulletin.NoticeBoard.Attendance;
import cn.jingka.portal.bulletin.NoticeBoard.State;
import cn.jingka.portal.bulletin.SignUpDesk;
import cn.jingka.portal.bulletin.SignUpDesk.Event;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.PageHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** What people sign up for, with how many did; each event leads to its list. */
@Route("staff/sign-ups")
@RolesAllowed("SERVICE_DESK")
@Menu(title = "bulletin.desk.menu", order = 92, icon = "vaadin:calendar-user")
class SignUpsView extends Div implements HasDynamicTitle {

    private static final int SHORT_LIST = 20;

    private final transient List<Event> all;
    private final Checkbox past = new Checkbox();
    private final Div content = new Div();

    SignUpsView(SignUpDesk desk) {
        all = desk.events();
        addClassName("page-parts");
        past.setLabel(getTranslation("bulletin.desk.past"));
        past.addValueChangeListener(event -> show());
        add(new PageHeader(getPageTitle(), getTranslation("bulletin.desk.subtitle")), past, content);
        show();
    }

    private void show() {
        content.removeAll();
        List<Event> shown =
                all.stream().filter(event -> past.getValue() || !gone(event)).toList();
        if (shown.isEmpty()) {
            content.add(new EmptyState(
                    VaadinIcon.CALENDAR_O,
                    getTranslation("bulletin.desk.empty"),
                    getTranslation("bulletin.desk.empty.text")));
            return;
        }
        content.add(grid(shown));
    }

    private static boolean gone(Event event) {
        State state = event.attendance().state();
        return state == State.OVER || state == State.CALLED_OFF;
    }

    private Grid<Event> grid(List<Event> events) {
        Grid<Event> grid = new Grid<>();
        grid.addComponentColumn(event -> new RouterLink(
                        event.content().title().in(getLocale()),
                        EventSignUpsView.class,
                        new RouteParameters("id", event.notice())))
                .setHeader(getTranslation("bulletin.desk.column.event"))
                .setFlexGrow(4)
                .setWidth("14em");
        grid.addColumn(event -> getTranslation(event.content().kind().key()))
                .setHeader(getTranslation("bulletin.filter.kind"))
                .setAutoWidth(true);
        grid.addColumn(event -> when(event.content()))
                .setHeader(getTranslation("bulletin.detail.when"))
                .setAutoWidth(true);
        grid.addColumn(event -> event.attendance()
                        .seats()
                        .map(seats -> Formats.count(event.attendance().taken()) + " / " + Formats.count(seats))
                        .orElseGet(() -> Formats.count(event.attendance().taken())))
                .setHeader(getTranslation("bulletin.desk.column.seats"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addColumn(event -> Formats.count(event.attendance().waiting()))
                .setHeader(getTranslation("bulletin.desk.waiting"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addComponentColumn(event -> badge(event.attendance()))
                .setHeader(getTranslation("bulletin.desk.column.state"))
                .setAutoWidth(true);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(events.size() <= SHORT_LIST);
        grid.setItems(events);
        return grid;
    }

    private static String when(BoardNotice notice) {
        return notice.starts()
                .map(start -> start.toLocalDate() + " " + start.toLocalTime())
                .orElse("–");
    }

    private Component badge(Attendance attendance) {
        return AttendanceBadge.of(attendance, this).map(Component.class::cast).orElseGet(Span::new);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("bulletin.desk.title");
    }
}
