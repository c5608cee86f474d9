package cn.jingka.portal.services.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.ui.DateField;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.RefusalLine;
import cn.jingka.portal.services.CallTimes;
import cn.jingka.portal.services.CallTimes.Time;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** When members can book a call: an adviser opens times in a row, and sees who has booked which. */
@Route("staff/call-times")
@RolesAllowed("SERVICE_DESK")
@Menu(title = "services.times.menu", order = 61, icon = "vaadin:phone")
class CallTimesView extends Div implements HasDynamicTitle {

    private static final LocalTime FIRST = LocalTime.of(8, 0);
    private static final int HALF_HOURS = 22;
    private static final int MINUTES = 30;
    private static final List<Integer> LENGTHS = List.of(15, 20, 30, 45, 60);
    private static final int MOST = 12;
    private static final int SHORT_LIST = 20;

    private final transient CallTimes times;
    private final transient RequestWords words;
    private final Div list = new Div();
    private final RefusalLine refusal = new RefusalLine();

    CallTimesView(CallTimes times, RequestWords words) {
        this.times = times;
        this.words = words;
        addClassNames("service-desk", "page-parts");
        add(
                new PageHeader(getPageTitle(), words.say("services.times.subtitle")),
                new Panel(words.say("services.times.open"), form()),
                list);
        show();
    }

    private Component form() {
        DateField day = new DateField(words.say("services.times.day"));
        day.setMin(words.today());
        day.setValue(words.today().plusDays(1));
        Select<LocalTime> first = select(
                "services.times.first",
                Stream.iterate(FIRST, time -> time.plusMinutes(MINUTES))
                        .limit(HALF_HOURS)
                        .toList());
        first.setValue(FIRST.plusHours(1));
        Select<Integer> minutes = select("services.times.minutes", LENGTHS);
        minutes.setValue(MINUTES);
        Select<Integer> count = select(
                "services.times.count", IntStream.rangeClosed(1, MOST).boxed().toList());
        count.setValue(4);
        Button open = new Button(words.say("services.times.open.action"), event -> {
            refusal.clear();
            if (day.isEmpty()) {
                refusal.say(words.say("services.times.dayMissing"));
                return;
            }
            try {
                int opened = times.open(day.getValue(), first.getValue(), minutes.getValue(), count.getValue());
                Notification.show(words.say("services.times.opened", Integer.toString(opened)));
                show();
            } catch (DomainException refused) {
                refusal.say(refused);
            }
        });
        open.addThemeVariants(ButtonVariant.PRIMARY);
        Div fields = new Div(day, first, minutes, count, open);
        fields.addClassName("field-row");
        return new Div(fields, refusal);
    }

    private <T> Select<T> select(String labelKey, List<T> items) {
        Select<T> select = new Select<>();
        select.setLabel(words.say(labelKey));
        select.setItems(items);
        return select;
    }

    private void show() {
        list.removeAll();
        List<Time> coming = times.coming();
        if (coming.isEmpty()) {
            list.add(new EmptyState(
                    VaadinIcon.PHONE, words.say("services.times.empty"), words.say("services.times.empty.text")));
            return;
        }
        Grid<Time> grid = new Grid<>();
        grid.addColumn(time -> words.time(time.starts(), time.ends()))
                .setHeader(words.say("services.times.column.time"))
                .setAutoWidth(true);
        grid.addColumn(Time::adviser)
                .setHeader(words.say("services.times.column.adviser"))
                .setAutoWidth(true);
        grid.addComponentColumn(this::booked)
                .setHeader(words.say("services.times.column.booked"))
                .setAutoWidth(true);
        grid.addComponentColumn(this::remove).setAutoWidth(true);
        grid.setItems(coming);
        grid.setAllRowsVisible(coming.size() <= SHORT_LIST);
        list.add(new Panel(words.say("services.times.coming", Integer.toString(coming.size())), grid));
    }

    private Component booked(Time time) {
        return time.reference()
                .<Component>map(reference -> new Anchor("staff/services/" + reference, reference))
                .orElseGet(() -> new Span(words.say("services.times.free")));
    }

    private Component remove(Time time) {
        if (time.reference().isPresent()) {
            return new Span();
        }
        Button remove = new Button(words.say("services.times.remove"), event -> {
            try {
                times.remove(time.id());
            } catch (DomainException refused) {
                refusal.say(refused);
            }
            show();
        });
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return remove;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("services.times.title");
    }
}
