package cn.jingka.portal.reimbursement.internal.settlement;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.reimbursement.Overpayments;
import cn.jingka.portal.reimbursement.RunItem;
import cn.jingka.portal.reimbursement.RunView;
import cn.jingka.portal.reimbursement.SettlementPeriod;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The overpayment list (RB-NET): the negative differences of a year's last approved run are what is left over. */
@Service
@PreAuthorize("hasRole('OPERATOR')")
class OverpaymentService implements Overpayments {

    private final RunTable runs;
    private final ItemTable items;
    private final ItemsFile file;
    private final AuditTrail trail;
    private final CurrentActor actor;

    OverpaymentService(RunTable runs, ItemTable items, ItemsFile file, AuditTrail trail, CurrentActor actor) {
        this.runs = runs;
        this.items = items;
        this.file = file;
        this.trail = trail;
        this.actor = actor;
    }

    @Override
    public List<SettledYear> years() {
        return lastApproved().values().stream()
                .map(run -> new SettledYear(
                        run.period().year(), run.period(), run.period().sequence() >= SettlementPeriod.CLOSING))
                .toList();
    }

    @Override
    public List<Overpayment> of(int year) {
        return looked("settlement.audit.overpaymentsListed", year);
    }

    private List<Overpayment> looked(String action, int year) {
        List<Overpayment> found = find(year);
        trail.recordAll(
                actor.get(), action, found.stream().map(Overpayment::person).toList(), Integer.toString(year));
        return found;
    }

    private List<Overpayment> find(int year) {
        return Optional.ofNullable(lastApproved().get(year))
                .map(run -> items.negative(run.id(), Integer.MAX_VALUE))
                .orElse(List.of())
                .stream()
                .map(OverpaymentService::overpayment)
                .toList();
    }

    @Override
    public void write(int year, OutputStream out) {
        file.writeOverpayments(looked("settlement.audit.overpaymentsRead", year), out);
    }

    /** By year, the latest first: {@link RunTable#all} comes in that order. */
    private Map<Integer, RunView> lastApproved() {
        Map<Integer, RunView> last = new LinkedHashMap<>();
        runs.all().stream()
                .filter(run -> run.state().instructed())
                .forEach(run -> last.putIfAbsent(run.period().year(), run));
        return last;
    }

    private static Overpayment overpayment(RunItem item) {
        return new Overpayment(
                item.person(),
                item.entitlement(),
                item.previously(),
                item.difference().negate());
    }
}
