package cn.jingka.portal.reimbursement.ui;

import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.reimbursement.FeedBatch;
import cn.jingka.portal.reimbursement.FeedState;
import cn.jingka.portal.reimbursement.MedicalFeed;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;

/** 数据: the insurer's files come in, one can watch their import, and rejected lines go back. */
@Route("staff/feeds")
@RolesAllowed("OPERATOR")
@Menu(title = "feed.title", order = 10, icon = "vaadin:database")
class FeedsView extends Div implements HasDynamicTitle {

    private static final int SHOWN = 200;
    private static final int POLL_MILLISECONDS = 1000;

    private final transient MedicalFeed feed;
    private final FeedProgress progress = new FeedProgress();
    private final FeedGrid grid;
    private final Paragraph totals = new Paragraph();
    private final EmptyState empty;
    private transient Registration polling;

    FeedsView(MedicalFeed feed, Clock clock) {
        this.feed = feed;
        grid = new FeedGrid(feed, clock.getZone());
        empty = new EmptyState(
                VaadinIcon.DATABASE, getTranslation("feed.list.title"), getTranslation("feed.list.empty"));
        totals.addClassName("soft");
        add(
                new PageHeader(getTranslation("feed.title"), getTranslation("feed.subtitle")),
                new Panel(new FeedUpload(feed, this::refresh)),
                progress,
                totals,
                grid,
                empty);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("feed.title");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        polling = event.getUI().addPollListener(poll -> refresh());
        refresh();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        polling.remove();
        event.getUI().setPollInterval(-1);
    }

    /** Asks again by itself for as long as an import is on its way. */
    private void refresh() {
        List<FeedBatch> batches = feed.latest(SHOWN);
        boolean busy = batches.stream().anyMatch(batch -> !batch.state().isFinished());
        getUI().ifPresent(ui -> ui.setPollInterval(busy ? POLL_MILLISECONDS : -1));
        progress.show(batches);
        grid.show(batches);
        showTotals(batches);
        grid.setVisible(!batches.isEmpty());
        totals.setVisible(!batches.isEmpty());
        empty.setVisible(batches.isEmpty());
    }

    private void showTotals(List<FeedBatch> batches) {
        List<FeedBatch> done = batches.stream()
                .filter(batch -> batch.state() == FeedState.DONE)
                .toList();
        totals.setText(getTranslation(
                "feed.totals.done",
                done.size(),
                done.stream().mapToLong(FeedBatch::accepted).sum(),
                done.stream().mapToLong(FeedBatch::rejected).sum()));
    }
}
