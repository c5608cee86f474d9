package cn.jingka.portal.claims.internal.payment;

import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.CaseView.Payment;
import cn.jingka.portal.claims.internal.CaseActor;
import cn.jingka.portal.claims.internal.CaseMoves;
import cn.jingka.portal.claims.internal.Cases;
import cn.jingka.portal.claims.internal.ClaimCase;
import cn.jingka.portal.common.database.WholeTransactions;
import cn.jingka.portal.payouts.InstructionState;
import cn.jingka.portal.payouts.PayoutInstructionsMoved;
import cn.jingka.portal.payouts.Payouts;
import cn.jingka.portal.payouts.Payouts.Standing;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Brings what becomes of released payments into their cases. Told by payouts at once; the sweep finds what a stopped program missed. */
@Component
class PaymentFollowing {

    /** How the names of claims' batches begin. */
    static final String BATCHES = "CL-";

    /** The bank may return what it booked; after that long it does not. */
    private static final Duration MAY_RETURN = Duration.ofDays(60);

    private final DuePayments payments;
    private final Payouts payouts;
    private final Cases cases;
    private final CaseMoves moves;
    private final WholeTransactions transactions;
    private final Clock clock;

    PaymentFollowing(
            DuePayments payments,
            Payouts payouts,
            Cases cases,
            CaseMoves moves,
            WholeTransactions transactions,
            Clock clock) {
        this.payments = payments;
        this.payouts = payouts;
        this.cases = cases;
        this.moves = moves;
        this.transactions = transactions;
        this.clock = clock;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void moved(PayoutInstructionsMoved event) {
        if (event.batch().startsWith(BATCHES)) {
            follow(event.batch());
        }
    }

    void sweep() {
        payments.batchesToFollow(clock.instant().minus(MAY_RETURN)).forEach(this::follow);
    }

    private void follow(String batch) {
        List<String> moved = transactions.call(() -> {
            Map<String, Standing> standings = payouts.states(batch);
            return payments.ofBatch(batch).stream()
                    .filter(row -> differs(row, standings))
                    .map(row -> row.id().reference())
                    .distinct()
                    .toList();
        });
        moved.forEach(reference -> transactions.run(() -> bringIn(reference, batch)));
    }

    private static boolean differs(DuePayments.Row row, Map<String, Standing> standings) {
        Standing standing = standings.get(row.payoutReference());
        return standing != null && stateOf(standing.state()) != row.state();
    }

    /** Read again with the case locked: of two who follow, the later one sees what the earlier one saw, or more. */
    private void bringIn(String reference, String batch) {
        ClaimCase claim = cases.lock(reference);
        Map<String, Standing> standings = payouts.states(batch);
        for (DuePayments.Row row : payments.ofCase(reference)) {
            if (row.batch().filter(batch::equals).isPresent() && differs(row, standings)) {
                Standing standing = standings.get(row.payoutReference());
                payments.followed(row.id(), stateOf(standing.state()), standing);
            }
        }
        settle(claim, payments.ofCase(reference));
    }

    private void settle(ClaimCase claim, List<DuePayments.Row> rows) {
        boolean paid = rows.stream().allMatch(row -> row.state() == Payment.State.PAID);
        boolean released = rows.stream().noneMatch(row -> row.state() == Payment.State.TO_RELEASE);
        // On appeal nothing was added, and what was granted first is on its way: nobody has to release anything.
        if (claim.state() == CaseState.DECIDED && released) {
            moves.move(claim, CaseState.PAYING, CaseActor.PORTAL, "");
        }
        if (claim.state() == CaseState.PAYING && paid) {
            moves.move(claim, CaseState.PAID, CaseActor.PORTAL, "");
        } else if (claim.state() == CaseState.PAID && !paid) {
            moves.move(claim, CaseState.PAYING, CaseActor.PORTAL, "");
        }
    }

    private static Payment.State stateOf(InstructionState state) {
        return switch (state) {
            case PROPOSED, APPROVED, ANNOUNCED, SENT, ACCEPTED, REISSUED -> Payment.State.ON_ITS_WAY;
            case NEEDS_CARD -> Payment.State.NEEDS_CARD;
            case PAID -> Payment.State.PAID;
            case REJECTED, RETURNED, REPAIRED, CANCELLED -> Payment.State.REFUSED_BY_BANK;
        };
    }
}
