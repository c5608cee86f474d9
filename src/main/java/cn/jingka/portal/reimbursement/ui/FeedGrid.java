package cn.jingka.portal.reimbursement.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.reimbursement.FeedBatch;
import cn.jingka.portal.reimbursement.FeedState;
import cn.jingka.portal.reimbursement.MedicalFeed;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** All imports, newest first, with what became of their lines. */
class FeedGrid extends Grid<FeedBatch> {

    private static final Map<FeedState, Tone> TONES = Map.of(
            FeedState.QUEUED, Tone.NEUTRAL,
            FeedState.RUNNING, Tone.WAITING,
            FeedState.DONE, Tone.GOOD,
            FeedState.FAILED, Tone.BAD);

    private final transient MedicalFeed feed;
    private transient List<FeedBatch> shown = List.of();

    FeedGrid(MedicalFeed feed, ZoneId zone) {
        this.feed = feed;
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(true);
        addColumn(batch -> Formats.minute(batch.uploadedAt(), zone))
                .setHeader(getTranslation("feed.column.uploaded"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addComponentColumn(this::file)
                .setHeader(getTranslation("feed.column.file"))
                .setAutoWidth(true);
        addComponentColumn(this::state)
                .setKey("state")
                .setHeader(getTranslation("feed.column.state"))
                .setFlexGrow(3);
        number("feed.column.lines", FeedBatch::lines);
        number("feed.column.accepted", FeedBatch::accepted);
        number("feed.column.duplicates", FeedBatch::duplicates);
        number("feed.column.setAside", FeedBatch::setAside);
        number("feed.column.rejected", FeedBatch::rejected);
        addComponentColumn(this::actions)
                .setKey("actions")
                .setHeader(getTranslation("feed.column.actions"))
                .setAutoWidth(true);
    }

    private void number(String key, ValueProvider<FeedBatch, Long> value) {
        addColumn(batch -> Formats.count(value.apply(batch)))
                .setHeader(getTranslation(key))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    void show(List<FeedBatch> batches) {
        if (!batches.equals(shown)) {
            shown = batches;
            setItems(batches);
        }
    }

    private Component file(FeedBatch batch) {
        Span by = new Span(getTranslation("feed.uploadedBy", batch.uploadedBy()));
        by.addClassName("soft");
        return new Div(new Span(batch.fileName()), by);
    }

    /** Why a file was refused stands with its state, in full. */
    private Component state(FeedBatch batch) {
        StateBadge badge = new StateBadge(
                TONES.get(batch.state()), getTranslation(batch.state().key()));
        return batch.failure()
                .map(failure -> new Div(
                        badge,
                        new Span(getTranslation(
                                failure.key(), failure.arguments().toArray()))))
                .orElseGet(() -> new Div(badge));
    }

    private Component actions(FeedBatch batch) {
        Div actions = new Div();
        if (batch.rejected() > 0) {
            actions.add(new Anchor(event -> download(event, batch.id()), getTranslation("feed.action.rejected")));
        }
        if (batch.setAside() > 0) {
            Button open = new Button(
                    getTranslation("feed.action.setAside"),
                    event -> new SetAsideDialog(feed.stillSetAside(batch.id())).open());
            open.addThemeVariants(ButtonVariant.TERTIARY);
            actions.add(open);
        }
        return actions;
    }

    private void download(DownloadEvent event, long batchId) throws IOException {
        event.setFileName("rejected-" + batchId + ".csv");
        event.setContentType("text/csv;charset=UTF-8");
        OutputStream out = event.getOutputStream();
        // Spreadsheet programs take a file without this mark for the system's own encoding.
        out.write("\ufeff".getBytes(StandardCharsets.UTF_8));
        feed.writeRejected(batchId, event.getUI().getLocale(), out);
    }
}
