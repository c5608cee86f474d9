package cn.jingka.portal.bulletin.ui;

import cn.jingka.portal.bulletin.NoticeBoard.Attendance;
import cn.jingka.portal.bulletin.NoticeBoard.State;
import cn.jingka.portal.bulletin.SignUpDesk;
import cn.jingka.portal.bulletin.SignUpDesk.Event;
import cn.jingka.portal.bulletin.SignUpDesk.Participant;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.KeyValues;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/** Who takes part in one event: the list for the door, its file, and the way to call the event off. */
@Route("staff/sign-ups/:id")
@RolesAllowed("SERVICE_DESK")
class EventSignUpsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int SHORT_LIST = 20;

    private final transient SignUpDesk desk;
    private final transient Clock clock;
    private String title = "";

    EventSignUpsView(SignUpDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
        addClassName("page-parts");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("id").orElseThrow());
    }

    private void show(String notice) {
        removeAll();
        Event event = desk.event(notice);
        title = event.content().title().in(getLocale());
        List<Participant> people = desk.people(notice);
        PageHeader header =
                new PageHeader(title, getTranslation(event.content().kind().key()));
        if (!people.isEmpty()) {
            header.withActions(download(notice));
        }
        add(new RouterLink(getTranslation("bulletin.desk.back"), SignUpsView.class), header, summary(event));
        if (people.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.USERS,
                    getTranslation("bulletin.desk.nobody"),
                    getTranslation("bulletin.desk.nobody.text")));
        } else {
            add(grid(people));
        }
        Attendance attendance = event.attendance();
        if (attendance.taken() + attendance.waiting() > people.size()) {
            add(new Paragraph(getTranslation("bulletin.desk.cut", Formats.count(people.size()))));
        }
        if (attendance.state() != State.OVER && attendance.state() != State.CALLED_OFF) {
            add(new CallOffPanel(desk, event, () -> show(notice)));
        }
    }

    private Panel summary(Event event) {
        Attendance attendance = event.attendance();
        KeyValues facts = new KeyValues();
        event.content()
                .occasions()
                .forEach(day -> facts.with(getTranslation("bulletin.detail.when"), NoticeTimes.of(day, getLocale())));
        event.content()
                .signUpEnds()
                .ifPresent(end ->
                        facts.with(getTranslation("bulletin.detail.until"), NoticeTimes.moment(end, getLocale())));
        facts.with(
                getTranslation("bulletin.desk.column.seats"),
                attendance
                        .seats()
                        .map(seats -> getTranslation(
                                "bulletin.desk.seatsOf", Formats.count(attendance.taken()), Formats.count(seats)))
                        .orElseGet(() -> Formats.count(attendance.taken())));
        facts.with(getTranslation("bulletin.desk.waiting"), Formats.count(attendance.waiting()));
        Panel panel = new Panel(facts);
        AttendanceBadge.of(attendance, this).ifPresent(panel::addComponentAsFirst);
        attendance
                .why()
                .ifPresent(why -> panel.add(new Paragraph(getTranslation("bulletin.signUp.calledOffWhy", why))));
        return panel;
    }

    private Grid<Participant> grid(List<Participant> people) {
        Grid<Participant> grid = new Grid<>();
        grid.addColumn(Participant::name)
                .setHeader(getTranslation("bulletin.desk.column.name"))
                .setAutoWidth(true);
        grid.addColumn(Participant::document)
                .setHeader(getTranslation("bulletin.desk.column.document"))
                .setAutoWidth(true);
        grid.addColumn(Participant::unit)
                .setHeader(getTranslation("bulletin.desk.column.unit"))
                .setAutoWidth(true);
        grid.addColumn(Participant::phone)
                .setHeader(getTranslation("bulletin.desk.column.phone"))
                .setAutoWidth(true);
        grid.addColumn(one -> getTranslation(one.seat() ? "bulletin.desk.seat" : "bulletin.desk.waiting"))
                .setHeader(getTranslation("bulletin.desk.column.place"))
                .setAutoWidth(true);
        grid.addColumn(one -> Formats.minute(one.since(), clock.getZone()))
                .setHeader(getTranslation("bulletin.desk.column.since"))
                .setAutoWidth(true);
        grid.setAllRowsVisible(people.size() <= SHORT_LIST);
        grid.setItems(people);
        return grid;
    }

    private Anchor download(String notice) {
        Locale language = getLocale();
        DownloadHandler file = event -> {
            event.setFileName("sign-ups-" + notice + ".csv");
            event.setContentType("text/csv;charset=UTF-8");
            desk.write(notice, language, event.getOutputStream());
        };
        return new Anchor(file, getTranslation("bulletin.desk.download"));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
