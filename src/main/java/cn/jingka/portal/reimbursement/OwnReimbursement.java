package cn.jingka.portal.reimbursement;

import cn.jingka.portal.common.explain.Step;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.reimbursement.rules.Assessment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the signed-in member sees of their own reimbursement. The person is always the actor. */
public interface OwnReimbursement {

    /** The years with treatment or payments, the latest first. */
    List<Integer> years();

    /**
     * A year as it stands with everything imported so far.
     *
     * @throws cn.jingka.portal.common.error.DomainException {@code settlement.error.noRule} for a year before the scheme
     */
    OwnYear year(int year);

    /**
     * One run's result for the member as it was computed, with the steps stored at that time.
     *
     * @throws cn.jingka.portal.common.error.DomainException {@code settlement.error.unknown} when the batch pays the
     *     member nothing, or does not exist
     */
    ExplainedPayment explained(String batch);

    /**
     * @param assessment the live result with its steps, deductibles and bands; fen
     * @param payments the year's runs from computed on, in their order
     * @param instructed what approved runs have instructed so far
     * @param next the payment to expect, if there is any
     */
    record OwnYear(
            int year,
            Assessment assessment,
            List<TreatmentLine> lines,
            List<RunPayment> payments,
            Fen instructed,
            Optional<NextPayment> next) {}

    /**
     * @param run the run that carries it; empty while the next run has not been computed
     * @param sendAt when it goes to the bank, once approved
     */
    record NextPayment(Fen amount, Optional<RunPayment> run, Optional<Instant> sendAt) {}

    /** @param earlier what the runs of the year before it instructed, in their order (RB-NET) */
    record ExplainedPayment(RunPayment payment, List<Step> steps, List<RunPayment> earlier) {}
}
