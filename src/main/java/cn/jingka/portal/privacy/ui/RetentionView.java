package cn.jingka.portal.privacy.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.privacy.Retention;
import cn.jingka.portal.privacy.Retention.Line;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/** How long each kind of data stays, and what the daily deletion did. */
@Route("staff/retention")
@RolesAllowed("ADMINISTRATOR")
@Menu(title = "privacy.retention.menu", order = 95, icon = "vaadin:trash")
class RetentionView extends Div implements HasDynamicTitle {

    private final transient Retention retention;
    private final transient Texts texts;
    private final transient Clock clock;

    RetentionView(Retention retention, Texts texts, Clock clock) {
        this.retention = retention;
        this.texts = texts;
        this.clock = clock;
        addClassName("page-parts");
        List<Line> lines = retention.report();
        add(
                new PageHeader(getPageTitle(), getTranslation("privacy.retention.subtitle"))
                        .withActions(new Button(getTranslation("privacy.retention.run"), event -> runSoon())),
                summary(lines),
                table(lines));
    }

    private Panel summary(List<Line> lines) {
        long failed = lines.stream()
                .filter(line -> line.last().flatMap(Retention.Run::failure).isPresent())
                .count();
        Paragraph next = new Paragraph(retention
                .next()
                .map(at -> getTranslation("privacy.retention.next", Formats.minute(at, clock.getZone())))
                .orElseGet(() -> getTranslation("privacy.retention.now")));
        StateBadge state = failed > 0
                ? new StateBadge(Tone.BAD, getTranslation("privacy.retention.failed", failed))
                : new StateBadge(Tone.GOOD, getTranslation("privacy.retention.good", lines.size()));
        return new Panel(state, next);
    }

    private Grid<Line> table(List<Line> lines) {
        Grid<Line> grid = new Grid<>();
        grid.addComponentColumn(this::name)
                .setHeader(getTranslation("privacy.retention.kind"))
                .setFlexGrow(3);
        grid.addColumn(line -> words(line.kept()))
                .setHeader(getTranslation("privacy.retention.kept"))
                .setAutoWidth(true);
        grid.addComponentColumn(this::last)
                .setHeader(getTranslation("privacy.retention.last"))
                .setAutoWidth(true);
        grid.addColumn(line ->
                        line.last().map(run -> Formats.count(run.removed())).orElse(""))
                .setHeader(getTranslation("privacy.retention.removed"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addColumn(line -> Formats.count(line.removed()))
                .setHeader(getTranslation("privacy.retention.removedAll"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.setAllRowsVisible(true);
        grid.setItems(lines);
        return grid;
    }

    private Component name(Line line) {
        String key = "privacy.rule." + line.rule();
        Span setting = new Span(line.rule());
        setting.addClassName("soft");
        Div name =
                new Div(new Span(texts.all(getLocale()).containsKey(key) ? getTranslation(key) : line.rule()), setting);
        name.addClassName("privacy-rule");
        return name;
    }

    private Component last(Line line) {
        return line.last()
                .<Component>map(run -> run.failure()
                        .<Component>map(
                                why -> new StateBadge(Tone.BAD, getTranslation("privacy.retention.failure", why)))
                        .orElseGet(() -> new Span(Formats.minute(run.at(), clock.getZone()))))
                .orElseGet(() -> new Span(getTranslation("privacy.retention.never")));
    }

    /** {@code 3 年}; what a setting puts together is said part by part. */
    private String words(Period period) {
        if (period.isZero()) {
            return getTranslation("privacy.retention.atOnce");
        }
        List<String> parts = new ArrayList<>();
        add(parts, period.getYears(), "privacy.retention.years");
        add(parts, period.getMonths(), "privacy.retention.months");
        add(parts, period.getDays(), "privacy.retention.days");
        return String.join(" ", parts);
    }

    private void add(List<String> parts, int number, String key) {
        if (number > 0) {
            parts.add(getTranslation(key, number));
        }
    }

    private void runSoon() {
        retention.runSoon();
        Notification.show(getTranslation("privacy.retention.running"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("privacy.retention.title");
    }
}
