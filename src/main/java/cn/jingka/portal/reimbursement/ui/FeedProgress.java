package cn.jingka.portal.reimbursement.ui;

import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.ProgressPanel;
import cn.jingka.portal.reimbursement.FeedBatch;
import cn.jingka.portal.reimbursement.FeedState;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import java.util.Optional;

/** The import that is running now; out of sight when there is none. */
class FeedProgress extends Panel {

    private final H2 file = new H2();
    private final ProgressPanel bar = new ProgressPanel();

    FeedProgress() {
        add(file, bar);
        setVisible(false);
    }

    void show(List<FeedBatch> batches) {
        Optional<FeedBatch> running = batches.stream()
                .filter(batch -> batch.state() == FeedState.RUNNING)
                .findFirst();
        setVisible(running.isPresent());
        running.ifPresent(this::show);
    }

    private void show(FeedBatch batch) {
        file.setText(batch.fileName());
        if (batch.total().isEmpty()) {
            bar.show(0, 0, getTranslation("feed.progress.checking"));
            return;
        }
        long total = batch.total().getAsLong();
        bar.show(
                batch.lines(),
                total,
                getTranslation(
                        "feed.progress.lines",
                        batch.lines(),
                        total,
                        batch.accepted(),
                        batch.duplicates(),
                        batch.setAside(),
                        batch.rejected()));
    }
}
