package cn.jingka.portal.claims.internal;

import cn.jingka.portal.claims.Assessment;
import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.CaseView.Outcome;
import cn.jingka.portal.claims.CaseView.Payment;
import cn.jingka.portal.claims.ClaimKind;
import cn.jingka.portal.common.money.Fen;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records decisions and lets them take effect. */
@Component
public class Decisions {

    private final ClaimKinds kinds;
    private final CaseTexts texts;
    private final CaseMoves moves;
    private final PaymentRows payments;
    private final Clock clock;

    Decisions(ClaimKinds kinds, CaseTexts texts, CaseMoves moves, PaymentRows payments, Clock clock) {
        this.kinds = kinds;
        this.texts = texts;
        this.moves = moves;
        this.payments = payments;
        this.clock = clock;
    }

    /**
     * Writes a decision down; nobody but reviewers knows of it until {@link #makeKnown}. One that was sent back is replaced.
     *
     * @param departure the reason when {@code amount} isn't the assessment's, else empty
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            ClaimCase claim, Fen amount, Assessment assessment, String departure, String words, CaseActor by) {
        if (!claim.decisions().isEmpty() && claim.decisions().getLast().knownAt() == null) {
            claim.decisions().removeLast();
        }
        int number = claim.decisions().size() + 1;
        claim.decisions()
                .add(new DecisionRow(
                        outcome(amount, assessment),
                        amount.value(),
                        texts.sealAssessment(claim, number, assessment),
                        departure.isBlank() ? null : texts.seal(claim, "decision.departure", number, departure.strip()),
                        texts.seal(claim, "decision.words", number, words.strip()),
                        by.account(),
                        by.name(),
                        clock.instant(),
                        null,
                        null,
                        null));
    }

    /** The second reviewer agrees with the decision that waits; {@link #makeKnown} comes next. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void confirm(ClaimCase claim, CaseActor by) {
        int last = claim.decisions().size() - 1;
        claim.decisions().set(last, claim.decisions().get(last).confirmed(by));
    }

    /**
     * The decision becomes known to the member: the case is decided, what is granted is handed on or waits for its release, and a
     * case without anything left to pay is closed. Of a decision on appeal only what exceeds the first one is paid; what was
     * granted already is not asked back.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void makeKnown(ClaimCase claim, CaseActor by) {
        int number = claim.decisions().size();
        DecisionRow decision = claim.decisions().get(number - 1).known(clock.instant());
        claim.decisions().set(number - 1, decision);
        claim.decided(clock.instant());
        claim.release();
        moves.move(claim, CaseState.DECIDED, by, "");
        ClaimKind kind = kinds.of(claim.kind());
        Fen amount = Fen.of(decision.amountFen());
        if (amount.value() > 0) {
            kind.granted(claim.reference(), number, claim.person(), texts.established(claim), amount);
        }
        if (kind.settlement() == ClaimKind.Settlement.HANDED_ON || !stillToPay(claim, number, amount)) {
            moves.move(claim, CaseState.CLOSED, CaseActor.PORTAL, "");
        }
    }

    private boolean stillToPay(ClaimCase claim, int number, Fen amount) {
        Map<PaymentRows.Key, Payment> before = payments.of(List.of(claim.id()));
        long instructed = before.values().stream()
                .mapToLong(payment -> payment.amount().value())
                .sum();
        if (amount.value() > instructed) {
            payments.add(new PaymentRows.Key(claim.id(), number), Fen.of(amount.value() - instructed), clock.instant());
            return true;
        }
        return before.values().stream().anyMatch(payment -> payment.state() != Payment.State.PAID);
    }

    private static Outcome outcome(Fen amount, Assessment assessment) {
        if (amount.value() == 0) {
            return Outcome.REFUSED;
        }
        return amount.compareTo(assessment.amount()) < 0 ? Outcome.PARTLY : Outcome.APPROVED;
    }
}
