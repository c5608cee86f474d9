package cn.jingka.portal.reimbursement.ui;

import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.ui.KeyValues;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.ProgressPanel;
import cn.jingka.portal.common.ui.SignInAgain;
import cn.jingka.portal.members.PersonDirectory;
import cn.jingka.portal.reimbursement.RunComparison;
import cn.jingka.portal.reimbursement.RunState;
import cn.jingka.portal.reimbursement.RunView;
import cn.jingka.portal.reimbursement.Settlements;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;

/** One run: watched while it is computed, then judged, decided and followed to its payments. */
@Route("staff/runs/:run")
@RolesAllowed("OPERATOR")
class SettlementRunView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int POLL_MILLIS = 1_000;

    private final transient Settlements settlements;
    private final transient PersonDirectory persons;
    private final transient PersonalDataCipher cipher;
    private final transient SignInAgain again;
    private final transient CurrentActor actor;
    private final transient Clock clock;
    private final ProgressPanel progress = new ProgressPanel();
    private transient RunView run;
    private transient Registration polling;

    SettlementRunView(
            Settlements settlements,
            PersonDirectory persons,
            PersonalDataCipher cipher,
            SignInAgain again,
            CurrentActor actor,
            Clock clock) {
        this.settlements = settlements;
        this.persons = persons;
        this.cipher = cipher;
        this.again = again;
        this.actor = actor;
        this.clock = clock;
    }

    static RouteParameters parameters(long run) {
        return new RouteParameters("run", Long.toString(run));
    }

    static String path(long run) {
        return "staff/runs/" + run;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        run = settlements.run(event.getRouteParameters()
                .getLong("run")
                .orElseThrow(() -> new NotFoundException("A run is named by its number")));
        show();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (run.state().working()) {
            event.getUI().setPollInterval(POLL_MILLIS);
            polling = event.getUI().addPollListener(poll -> refresh());
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stopPolling();
    }

    private void refresh() {
        run = settlements.run(run.id());
        if (run.state().working()) {
            showProgress();
        } else {
            stopPolling();
            show();
        }
    }

    private void stopPolling() {
        if (polling != null) {
            polling.remove();
            polling = null;
            getUI().ifPresent(ui -> ui.setPollInterval(-1));
        }
    }

    private void show() {
        removeAll();
        add(new PageHeader(getPageTitle(), getTranslation(run.state().key())), facts());
        if (run.state().working()) {
            showProgress();
            add(new Panel(getTranslation("settlement.run.progress"), progress));
            return;
        }
        if (run.state() == RunState.FAILED) {
            add(failure());
        }
        if (run.computedAt() != null) {
            RunComparison comparison = settlements.compare(run.id());
            add(new RunTotalsPanel(run, comparison), new RunSpreadPanel(run, comparison, persons));
        }
        if (run.state() == RunState.COMPUTED || run.state() == RunState.FAILED) {
            add(new RunDecisionPanel(run, settlements, again, actor.get(), decided -> {
                run = decided;
                show();
            }));
        }
        if (run.computedAt() != null) {
            add(new RunItemsPanel(run, settlements, persons, cipher), download());
        }
    }

    private Component facts() {
        KeyValues facts = new KeyValues()
                .with(getTranslation("settlement.column.state"), RunStates.badge(this, run.state()))
                .with(
                        getTranslation("settlement.column.started"),
                        run.startedBy() + " " + Formats.minute(run.startedAt(), clock.getZone()))
                .with(getTranslation("settlement.run.batch"), run.batch())
                .with(getTranslation("settlement.run.rules"), run.ruleVersion());
        if (run.decidedBy() != null) {
            facts.with(
                    getTranslation("settlement.column.decided"),
                    run.decidedBy() + " " + Formats.minute(run.decidedAt(), clock.getZone()));
        }
        if (run.state().instructed()) {
            settlements
                    .payout(run.id())
                    .filter(batch -> batch.sendAt() != null)
                    .ifPresent(batch -> facts.with(
                            getTranslation("settlement.run.sendAt"), Formats.minute(batch.sendAt(), clock.getZone())));
        }
        return new Panel(facts);
    }

    private void showProgress() {
        long seconds =
                Math.max(1, Duration.between(run.startedAt(), clock.instant()).toSeconds());
        progress.show(
                run.slicesDone(),
                run.slices(),
                getTranslation(
                        "settlement.run.progressWords",
                        run.slicesDone(),
                        run.slices(),
                        run.totals().members(),
                        run.totals().items(),
                        run.totals().members() / seconds));
    }

    private Component failure() {
        Button resume = new Button(getTranslation("settlement.run.resume"), event -> {
            settlements.start(run.period().toString());
            getUI().ifPresent(ui -> ui.getPage().reload());
        });
        return new Panel(getTranslation("settlement.run.failed"), new Paragraph(getTranslation(run.error())), resume);
    }

    private Component download() {
        DownloadHandler file = event -> {
            event.setFileName(run.batch() + "-items.csv");
            event.setContentType("text/csv;charset=UTF-8");
            settlements.writeItems(run.id(), event.getOutputStream());
        };
        return new Anchor(file, getTranslation("settlement.run.download"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("settlement.run.title", run.period().toString());
    }
}
