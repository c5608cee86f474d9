package cn.jingka.portal.reimbursement;

import cn.jingka.portal.common.identifier.DocumentIndex;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.payouts.Payouts.BatchView;
import cn.jingka.portal.payouts.Payouts.PaymentFileView;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * Settlement runs (RB-NET): started by one person, computed in the background, approved or cancelled by another. Refusals
 * are {@link cn.jingka.portal.common.error.DomainException}s with keys {@code settlement.error.…}.
 */
public interface Settlements {

    /**
     * Starts the run of a period, or returns the one there is: a failed run goes on, a cancelled one is run anew.
     *
     * @param period {@code 2014Q1} to {@code 2014Q4}, then {@code 2014S1}, …
     */
    RunView start(String period);

    /** The periods whose run could start now, the latest first. */
    List<SettlementPeriod> startable();

    RunView run(long id);

    /** All runs, the latest first. */
    List<RunView> runs();

    /** Approves a computed run; the payment batch is approved with it. The same approver again changes nothing. */
    RunView approve(long id);

    /** Drops a computed or failed run. */
    RunView cancel(long id);

    /** The run's items as CSV in UTF-8, streamed; see formats.md §4. Only of a computed run. */
    void writeItems(long id, OutputStream out);

    List<PaymentFileView> paymentFiles(long id);

    /** How far the payment batch has come, once there is one. */
    Optional<BatchView> payout(long id);

    RunComparison compare(long id);

    /** A page of items in a fixed order, of everybody or of one document. */
    List<RunItem> items(long id, Optional<DocumentIndex> document, int offset, int limit);

    /** One person in a run, with every step; the look is kept in the trail. */
    MemberInspection inspect(long id, PersonId person);
}
