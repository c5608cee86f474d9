package cn.jingka.portal.payouts;

import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Payment batches as the modules that owe money see them. A batch is proposed in parts, then approved or cancelled whole. */
public interface Payouts {

    /**
     * Adds proposals to a batch that is not yet approved, within the caller's transaction. The same reference again changes nothing.
     *
     * @param batch unique name, e.g. {@code RB-2014Q1-1}: letters, digits and hyphens, at most 20 characters
     * @throws cn.jingka.portal.common.error.DomainException when the batch is already approved or cancelled
     */
    void propose(String batch, String occasion, List<Proposal> proposals);

    /** Approves a batch: instructions, notices and payment files come into being as background work. Idempotent. An empty batch closes at once. */
    void approve(String batch, Actor approver);

    /** Drops a batch that is not approved. Idempotent. */
    void cancel(String batch);

    Optional<BatchView> find(String batch);

    /** The payment files of a batch in order; more may follow when instructions that wait for a card can go on. */
    List<PaymentFileView> files(String batch);

    /**
     * @param reference unique within the batch, e.g. the person's id
     * @param amount more than zero
     */
    record Proposal(String reference, PersonId person, Fen amount) {}

    /** How far a batch has come: {@code PROPOSED, APPROVED, ANNOUNCED, SENT, CLOSED, CANCELLED}. */
    enum BatchState {
        PROPOSED,
        APPROVED,
        ANNOUNCED,
        SENT,
        CLOSED,
        CANCELLED
    }

    record BatchView(
            String batch,
            String occasion,
            BatchState state,
            long instructions,
            Fen total,
            Instant approvedAt,
            Instant sendAt) {}

    /** @param sha256 of the file's bytes, lower-case hexadecimal */
    record PaymentFileView(long id, long transfers, Fen sum, String sha256) {}
}
