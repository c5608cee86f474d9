package cn.jingka.portal.reimbursement.internal.settlement;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.identifier.DocumentIndex;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.security.FreshSignIn;
import cn.jingka.portal.payouts.Payouts;
import cn.jingka.portal.payouts.Payouts.BatchView;
import cn.jingka.portal.payouts.Payouts.PaymentFileView;
import cn.jingka.portal.reimbursement.MemberInspection;
import cn.jingka.portal.reimbursement.RunComparison;
import cn.jingka.portal.reimbursement.RunItem;
import cn.jingka.portal.reimbursement.RunView;
import cn.jingka.portal.reimbursement.SettlementPeriod;
import cn.jingka.portal.reimbursement.Settlements;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Runs as screens and the HTTP API use them: who may do what, and the way to the parts that do it. */
@Service
@PreAuthorize(SettlementService.READ)
class SettlementService implements Settlements {

    static final String READ = "hasRole('OPERATOR') or hasAnyAuthority('API_SETTLE', 'API_APPROVE')";
    private static final String START = "hasRole('OPERATOR') or hasAuthority('API_SETTLE')";
    private static final String APPROVE = "hasRole('OPERATOR') or hasAuthority('API_APPROVE')";
    private static final String STAFF = "hasRole('OPERATOR')";

    private final RunTable runs;
    private final ItemTable items;
    private final RunStart start;
    private final RunDecision decision;
    private final RunReview review;
    private final ItemsFile file;
    private final Payouts payouts;
    private final AuditTrail trail;
    private final FreshSignIn fresh;
    private final CurrentActor actor;

    SettlementService(
            RunTable runs,
            ItemTable items,
            RunStart start,
            RunDecision decision,
            RunReview review,
            ItemsFile file,
            Payouts payouts,
            AuditTrail trail,
            FreshSignIn fresh,
            CurrentActor actor) {
        this.runs = runs;
        this.items = items;
        this.start = start;
        this.decision = decision;
        this.review = review;
        this.file = file;
        this.payouts = payouts;
        this.trail = trail;
        this.fresh = fresh;
        this.actor = actor;
    }

    @Override
    @PreAuthorize(START)
    public RunView start(String period) {
        return run(start.start(SettlementPeriod.parse(period), actor.get()));
    }

    @Override
    @PreAuthorize(START)
    public List<SettlementPeriod> startable() {
        return start.startable();
    }

    @Override
    public RunView run(long id) {
        return runs.find(id).orElseThrow(() -> new DomainException(Kind.NOT_FOUND, "settlement.error.unknown"));
    }

    @Override
    public List<RunView> runs() {
        return runs.all();
    }

    @Override
    @PreAuthorize(APPROVE)
    public RunView approve(long id) {
        fresh.require();
        decision.approve(id, actor.get());
        return decided(id, "settlement.audit.approved");
    }

    @Override
    @PreAuthorize(APPROVE)
    public RunView cancel(long id) {
        decision.cancel(id, actor.get());
        return decided(id, "settlement.audit.cancelled");
    }

    @Override
    public void writeItems(long id, OutputStream out) {
        RunView run = run(id);
        if (run.computedAt() == null) {
            throw new DomainException(
                    Kind.CONFLICT, "settlement.error.notComputed", run.period().toString());
        }
        file.write(run, out, shown -> looked("settlement.audit.itemsRead", shown, run));
    }

    @Override
    @PreAuthorize(APPROVE)
    public List<PaymentFileView> paymentFiles(long id) {
        return payouts.files(run(id).batch());
    }

    @Override
    @PreAuthorize(STAFF)
    public Optional<BatchView> payout(long id) {
        return payouts.find(run(id).batch());
    }

    @Override
    @PreAuthorize(STAFF)
    public RunComparison compare(long id) {
        RunView run = run(id);
        RunComparison comparison = review.compare(run);
        looked(
                "settlement.audit.itemsListed",
                Stream.of(comparison.largest(), comparison.negative())
                        .flatMap(List::stream)
                        .toList(),
                run);
        return comparison;
    }

    @Override
    @PreAuthorize(STAFF)
    public List<RunItem> items(long id, Optional<DocumentIndex> document, int offset, int limit) {
        List<RunItem> page = document.map(one -> offset > 0 ? List.<RunItem>of() : items.ofDocument(id, one))
                .orElseGet(() -> items.page(id, offset, limit));
        looked("settlement.audit.itemsListed", page, run(id));
        return page;
    }

    @Override
    @PreAuthorize(STAFF)
    public MemberInspection inspect(long id, PersonId person) {
        MemberInspection inspection = review.inspect(run(id), person);
        trail.record(
                actor.get(),
                "settlement.audit.inspected",
                Optional.of(person),
                inspection.run().batch());
        return inspection;
    }

    private RunView decided(long id, String action) {
        RunView run = run(id);
        trail.record(actor.get(), action, Optional.empty(), run.batch());
        return run;
    }

    private void looked(String action, List<RunItem> shown, RunView run) {
        trail.recordAll(
                actor.get(), action, shown.stream().map(RunItem::person).toList(), run.batch());
    }
}
