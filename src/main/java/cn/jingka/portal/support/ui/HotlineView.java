package cn.jingka.portal.support.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.ui.DateField;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.RefusalLine;
import cn.jingka.portal.support.HotlineReport;
import cn.jingka.portal.support.HotlineReport.Agent;
import cn.jingka.portal.support.HotlineReport.Figures;
import cn.jingka.portal.support.HotlineReport.Waiting;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;

/** How the hotline does: what waits now, and the calls of a span by day, hour, reason and agent. */
@Route("staff/hotline")
@RolesAllowed("SUPERVISOR")
@Menu(title = "support.hotline.menu", order = 8, icon = "vaadin:dashboard")
class HotlineView extends Div implements HasDynamicTitle {

    private static final int DAYS = 7;

    private final transient HotlineReport report;
    private final transient FollowUpWords words;
    private final DateField from;
    private final DateField to;
    private final RefusalLine refusal = new RefusalLine();
    private final Div waiting = new Div();
    private final Div figures = new Div();

    HotlineView(HotlineReport report, FollowUpWords words) {
        this.report = report;
        this.words = words;
        addClassNames("page-parts", "hotline");
        waiting.addClassName("tiles");
        figures.addClassName("page-parts");
        from = new DateField(words.say("support.hotline.from"));
        to = new DateField(words.say("support.hotline.to"));
        from.setValue(words.today().minusDays(DAYS - 1L));
        to.setValue(words.today());
        Button show = new Button(words.say("support.hotline.show"), event -> show());
        show.addThemeVariants(ButtonVariant.PRIMARY);
        Div span = new Div(from, to, show);
        span.addClassNames("row", "field-row");
        add(
                new PageHeader(getPageTitle(), words.say("support.hotline.subtitle"))
                        .withActions(new Anchor("staff/quality", words.say("support.quality.page"))),
                new Panel(words.say("support.hotline.now"), waiting),
                span,
                refusal,
                figures);
        show();
    }

    private void show() {
        refusal.clear();
        showWaiting(report.now());
        try {
            LocalDate first = from.typed().orElseGet(words::today);
            showFigures(report.figures(first, to.typed().orElseGet(words::today)));
        } catch (DomainException refused) {
            refusal.say(refused);
        }
    }

    private void showWaiting(Waiting now) {
        waiting.removeAll();
        waiting.add(
                tile("support.hotline.callBacks", Integer.toString(now.callBacks())),
                tile("support.hotline.callBacks.overdue", Integer.toString(now.callBacksOverdue())),
                tile("support.hotline.tickets", Integer.toString(now.tickets())),
                tile("support.hotline.tickets.overdue", Integer.toString(now.ticketsOverdue())),
                tile("support.hotline.answered", Integer.toString(now.answered())));
    }

    private Div tile(String key, String value) {
        Span figure = new Span(value);
        figure.addClassName("figure");
        Div tile = new Div(figure, new Span(words.say(key)));
        tile.addClassName("tile");
        return tile;
    }

    private void showFigures(Figures of) {
        figures.removeAll();
        if (of.calls() == 0) {
            figures.add(new EmptyState(
                    VaadinIcon.PHONE, words.say("support.hotline.empty"), words.say("support.hotline.empty.text")));
            return;
        }
        Div tiles = new Div(
                tile("support.hotline.calls", Integer.toString(of.calls())),
                tile("support.hotline.unanswered", Integer.toString(of.unanswered())),
                tile("support.hotline.first", words.share(of.first(), of.written())),
                tile("support.hotline.handling", time(of.handling())),
                tile("support.hotline.waited", time(of.waited())),
                tile("support.hotline.failed", Integer.toString(of.failedVerifications())));
        tiles.addClassName("tiles");
        Paragraph how = new Paragraph(words.say("support.hotline.how", Integer.toString(of.notWritten())));
        how.addClassName("soft");
        figures.add(
                new Panel(words.say("support.hotline.span"), tiles, how), agents(of), reasons(of), days(of), hours(of));
    }

    private String time(Optional<Duration> duration) {
        return duration.map(words::length).orElseGet(() -> words.say("support.hotline.none"));
    }

    private Panel agents(Figures of) {
        Grid<Agent> grid = new Grid<>();
        grid.addColumn(Agent::agent)
                .setHeader(words.say("support.hotline.column.agent"))
                .setSortable(true);
        grid.addColumn(Agent::calls)
                .setHeader(words.say("support.hotline.calls"))
                .setSortable(true);
        grid.addColumn(agent -> words.share(agent.first(), agent.written()))
                .setHeader(words.say("support.hotline.first"));
        grid.addColumn(agent -> time(agent.handling())).setHeader(words.say("support.hotline.handling"));
        grid.addColumn(Agent::failedVerifications)
                .setHeader(words.say("support.hotline.failed"))
                .setSortable(true);
        grid.getColumns().forEach(column -> column.setAutoWidth(true));
        grid.setItems(of.agents());
        grid.setAllRowsVisible(true);
        return new Panel(words.say("support.hotline.agents"), grid);
    }

    private Panel reasons(Figures of) {
        return new Panel(new BarTable(
                words.say("support.hotline.reasons"),
                of.reasons().stream()
                        .map(reason -> new BarTable.Bar(
                                words.say(reason.reason().key()),
                                reason.calls(),
                                words.say("support.hotline.first.of", words.share(reason.first(), reason.calls()))))
                        .toList()));
    }

    private Panel days(Figures of) {
        return new Panel(new BarTable(
                words.say("support.hotline.days"),
                of.days().stream()
                        .map(day -> new BarTable.Bar(
                                day.day().toString(),
                                day.calls(),
                                day.unanswered() == 0
                                        ? ""
                                        : words.say(
                                                "support.hotline.unanswered.of", Integer.toString(day.unanswered()))))
                        .toList()));
    }

    private Panel hours(Figures of) {
        return new Panel(new BarTable(
                words.say("support.hotline.hours"),
                IntStream.range(0, of.hours().size())
                        .filter(hour -> of.hours().get(hour) > 0)
                        .mapToObj(hour -> new BarTable.Bar(
                                "%02d:00".formatted(hour), of.hours().get(hour), ""))
                        .toList()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("support.hotline.page");
    }
}
