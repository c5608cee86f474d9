package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.ClaimKind;
import cn.jingka.portal.claims.ReviewDesk;
import cn.jingka.portal.claims.ReviewDesk.QueueFilter;
import cn.jingka.portal.claims.ReviewDesk.QueueFilter.Order;
import cn.jingka.portal.claims.ReviewDesk.QueueLine;
import cn.jingka.portal.claims.ReviewDesk.Work;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.MoneyText;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What waits for the reviewers: by kind, age and amount; one button, or Alt+N, takes the next. */
@Route("staff/review")
@RolesAllowed("REVIEWER")
@Menu(title = "claims.review.title", order = 60, icon = "vaadin:clipboard-check")
class ReviewQueueView extends Div implements HasDynamicTitle {

    private final transient ReviewDesk desk;
    private final transient ClaimWords words;
    private final transient Clock clock;
    private final Select<String> kind = new Select<>();
    private final Select<Work> work = new Select<>();
    private final Select<Order> order = new Select<>();
    private final Div content = new Div();

    ReviewQueueView(ReviewDesk desk, ClaimWords words, Clock clock) {
        this.desk = desk;
        this.words = words;
        this.clock = clock;
        addClassName("review-page");
        Button next = new Button(getTranslation("claims.review.takeNext"), event -> takeNext());
        next.addThemeVariants(ButtonVariant.PRIMARY);
        next.addClickShortcut(Key.KEY_N, KeyModifier.ALT);
        setUp(
                kind,
                "claims.review.filter.kind",
                words.kinds().stream().map(ClaimKind::code).toList(),
                code -> code == null ? getTranslation("claims.review.filter.all") : words.title(code));
        setUp(
                work,
                "claims.review.filter.work",
                List.of(Work.values()),
                one -> getTranslation(one == null ? "claims.review.filter.all" : "claims.review.work." + one));
        setUp(
                order,
                "claims.review.filter.order",
                List.of(Order.values()),
                one -> getTranslation("claims.review.order." + one));
        kind.setEmptySelectionAllowed(true);
        work.setEmptySelectionAllowed(true);
        order.setValue(Order.AGE);
        for (Select<?> filter : List.of(kind, work, order)) {
            filter.addValueChangeListener(event -> show());
        }
        Div filters = new Div(kind, work, order);
        filters.addClassName("row");
        add(
                new PageHeader(getPageTitle(), getTranslation("claims.review.subtitle")).withActions(next),
                filters,
                content);
        show();
    }

    private <T> void setUp(Select<T> select, String label, List<T> items, ItemLabelGenerator<T> words) {
        select.setLabel(getTranslation(label));
        select.setItems(items);
        select.setItemLabelGenerator(words);
    }

    private QueueFilter filter() {
        return new QueueFilter(kind.getOptionalValue(), work.getOptionalValue(), order.getValue());
    }

    private void takeNext() {
        desk.takeNext(filter())
                .ifPresentOrElse(
                        reference -> getUI().ifPresent(
                                        ui -> ui.navigate(ReviewCaseView.class, ReviewCaseView.parameters(reference))),
                        () -> Notification.show(getTranslation("claims.review.nothingToTake")));
    }

    private void show() {
        content.removeAll();
        List<QueueLine> lines = desk.queue(filter());
        boolean filtered = kind.getValue() != null || work.getValue() != null;
        if (lines.isEmpty()) {
            content.add(new EmptyState(
                    VaadinIcon.CHECK_CIRCLE,
                    getTranslation(filtered ? "claims.review.empty.filtered" : "claims.review.empty"),
                    getTranslation(filtered ? "claims.review.empty.filtered.text" : "claims.review.empty.text")));
            return;
        }
        long free = lines.stream()
                .filter(line -> line.takenBy().isEmpty() && line.notMine().isEmpty())
                .filter(line -> line.state().holder() == CaseState.Holder.REVIEWER)
                .count();
        Panel panel = new Panel(
                getTranslation("claims.review.count", Formats.count(lines.size()), Formats.count(free)), grid(lines));
        if (lines.size() >= ReviewDesk.MOST) {
            panel.add(new Paragraph(getTranslation("claims.review.cut", Formats.count(ReviewDesk.MOST))));
        }
        content.add(panel);
    }

    private Grid<QueueLine> grid(List<QueueLine> lines) {
        Grid<QueueLine> grid = new Grid<>();
        grid.addComponentColumn(line -> new RouterLink(
                        line.reference(), ReviewCaseView.class, ReviewCaseView.parameters(line.reference())))
                .setHeader(getTranslation("claims.review.column.reference"))
                .setAutoWidth(true);
        grid.addColumn(line -> words.title(line.kind()))
                .setHeader(getTranslation("claims.review.filter.kind"))
                .setAutoWidth(true);
        grid.addColumn(line -> getTranslation("claims.review.work." + line.work()))
                .setHeader(getTranslation("claims.review.filter.work"))
                .setAutoWidth(true);
        grid.addColumn(line -> line.claimant() + " · " + line.unit())
                .setHeader(getTranslation("claims.review.column.claimant"))
                .setFlexGrow(8);
        grid.addComponentColumn(line -> new MoneyText(line.proposed()))
                .setHeader(getTranslation("claims.review.column.proposed"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addColumn(line -> Formats.minute(line.submittedAt(), clock.getZone()))
                .setHeader(getTranslation("claims.review.column.submitted"))
                .setAutoWidth(true);
        grid.addComponentColumn(this::age)
                .setHeader(getTranslation("claims.review.column.age"))
                .setAutoWidth(true);
        grid.addComponentColumn(this::holder)
                .setHeader(getTranslation("claims.review.column.holder"))
                .setAutoWidth(true);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(lines.size() <= 20);
        grid.addItemDoubleClickListener(event -> getUI().ifPresent(ui -> ui.navigate(
                ReviewCaseView.class, ReviewCaseView.parameters(event.getItem().reference()))));
        grid.setItems(lines);
        return grid;
    }

    private Component age(QueueLine line) {
        String days = getTranslation("claims.review.days", line.workingDays(), line.targetDays());
        return line.workingDays() > line.targetDays() ? new StateBadge(Tone.WAITING, days) : new Span(days);
    }

    private Component holder(QueueLine line) {
        Div holder = new Div();
        holder.addClassName("review-marks");
        if (line.mine()) {
            holder.add(new StateBadge(Tone.NEUTRAL, getTranslation("claims.review.mine")));
        } else {
            line.takenBy().ifPresent(name -> holder.add(new Span(name)));
        }
        if (line.state() == CaseState.MORE_NEEDED) {
            holder.add(new StateBadge(Tone.WAITING, getTranslation("claims.review.overdue")));
        }
        Optional<String> why = line.notMine();
        why.ifPresent(key -> holder.add(new StateBadge(Tone.NEUTRAL, getTranslation(key + ".short"))));
        if (line.warnings() > 0) {
            holder.add(new StateBadge(
                    Tone.WAITING, getTranslation("claims.review.warnings", Integer.toString(line.warnings()))));
        }
        return holder;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("claims.review.title");
    }
}
