package cn.jingka.portal.members.ui;

import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.members.RosterBatch;
import cn.jingka.portal.members.RosterColumn;
import cn.jingka.portal.members.RosterNote;
import cn.jingka.portal.members.RosterOutcome;
import cn.jingka.portal.members.RosterRow;
import cn.jingka.portal.members.Rosters;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** An unconfirmed roster: what it would change, row by row, with rejected rows correctable in place. */
class RosterDraftPanel extends Panel {

    /** Key of the column that holds the row's actions. */
    static final String ACTIONS = "actions";

    private final transient Rosters rosters;
    private final Tabs tabs = new Tabs();
    private final Map<RosterOutcome, Tab> tabOf = new EnumMap<>(RosterOutcome.class);
    private final Div content = new Div();
    private final Div correction = new Div();
    private final Button confirm = new Button();
    private final transient Consumer<Optional<RosterBatch>> finished;
    private transient RosterBatch batch;

    RosterDraftPanel(Rosters rosters, RosterBatch draft, Consumer<Optional<RosterBatch>> finished) {
        super(draft.fileName());
        this.rosters = rosters;
        this.batch = draft;
        this.finished = finished;
        for (RosterOutcome outcome : RosterOutcome.values()) {
            Tab tab = new Tab();
            tabOf.put(outcome, tab);
            tabs.add(tab);
        }
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClickListener(event -> finished.accept(Optional.of(rosters.confirm(batch.id()))));
        Button discard = new Button(getTranslation("members.roster.discard"), event -> {
            rosters.discard(batch.id());
            finished.accept(Optional.empty());
        });
        Div actions = new Div(confirm, discard);
        actions.addClassName("row");
        add(new Paragraph(getTranslation("members.roster.draft.text")), tabs, content, correction, actions);
        tabs.setSelectedTab(tabOf.get(firstOutcome()));
        tabs.addSelectedChangeListener(event -> refresh());
        refresh();
    }

    /** What needs the officer comes first. */
    private RosterOutcome firstOutcome() {
        if (batch.counts().rejected() > 0) {
            return RosterOutcome.REJECTED;
        }
        for (RosterOutcome outcome : RosterOutcome.values()) {
            if (batch.counts().of(outcome) > 0) {
                return outcome;
            }
        }
        return RosterOutcome.ADDED;
    }

    private void refresh() {
        tabOf.forEach((outcome, tab) -> tab.setLabel(getTranslation(
                "members.roster.tab",
                getTranslation("members.outcome." + outcome.name()),
                batch.counts().of(outcome))));
        int effective = batch.counts().added()
                + batch.counts().changed()
                + batch.counts().removed();
        confirm.setText(getTranslation("members.roster.confirm", effective));
        confirm.setEnabled(effective > 0);
        correction.removeAll();
        content.removeAll();
        content.add(rows(selected()));
    }

    private RosterOutcome selected() {
        return tabOf.entrySet().stream()
                .filter(entry -> entry.getValue().equals(tabs.getSelectedTab()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private Component rows(RosterOutcome outcome) {
        if (batch.counts().of(outcome) == 0) {
            return new EmptyState(
                    VaadinIcon.CHECK,
                    getTranslation("members.roster.noRows." + outcome.name()),
                    getTranslation("members.roster.noRows.text"));
        }
        Grid<RosterRow> grid = new Grid<>();
        grid.addColumn(RosterRow::line)
                .setHeader(getTranslation("members.roster.line"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(row -> row.cells().get(RosterColumn.NAME)).setHeader(RosterColumn.NAME.heading());
        grid.addColumn(row -> row.cells().get(RosterColumn.DOCUMENT)).setHeader(RosterColumn.DOCUMENT.heading());
        if (outcome == RosterOutcome.ADDED || outcome == RosterOutcome.UNCHANGED) {
            grid.addColumn(row -> row.cells().get(RosterColumn.JOINED)).setHeader(RosterColumn.JOINED.heading());
        }
        grid.addColumn(this::notes)
                .setHeader(getTranslation("members.roster.notes"))
                .setFlexGrow(3);
        if (outcome == RosterOutcome.REJECTED) {
            grid.addComponentColumn(this::correctButton)
                    .setKey(ACTIONS)
                    .setAutoWidth(true)
                    .setFlexGrow(0);
        }
        grid.setAllRowsVisible(batch.counts().of(outcome) <= 10);
        grid.setItems(
                query -> rosters.rows(batch.id(), outcome, query.getOffset(), query.getLimit()).stream(),
                query -> batch.counts().of(outcome));
        return outcome == RosterOutcome.REJECTED ? new Div(new RejectedDownload(rosters, batch.id()), grid) : grid;
    }

    private String notes(RosterRow row) {
        return row.notes().stream().map(this::note).collect(Collectors.joining("; "));
    }

    private String note(RosterNote note) {
        String text = getTranslation(note.key(), note.arguments().toArray());
        return note.column() == null
                ? text
                : getTranslation("members.roster.note", note.column().heading(), text);
    }

    private Button correctButton(RosterRow row) {
        Button button = new Button(getTranslation("members.roster.correct"), event -> openCorrection(row));
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private void openCorrection(RosterRow row) {
        correction.removeAll();
        correction.add(new RowCorrection(row, cells -> {
            batch = rosters.correct(batch.id(), row.line(), cells);
            refresh();
        }));
    }
}
