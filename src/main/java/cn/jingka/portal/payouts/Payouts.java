package cn.jingka.portal.payouts;

import cn.jingka.portal.common.identifier.AccountNumber;
import cn.jingka.portal.common.identifier.MobileNumber;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

    /** Where each of a batch's references stands; its moves are told by {@link PayoutInstructionsMoved}. */
    Map<String, Standing> states(String batch);

    /**
     * Gives a refused payment to a beneficiary another account, within the caller's transaction: it can then be issued again, by
     * somebody else than who corrected it. Recorded in the trail.
     *
     * @param reference as proposed
     * @throws cn.jingka.portal.common.error.DomainException when the payment is no beneficiary's, isn't refused, or the account is the
     *     one that the bank refused
     */
    void correctBeneficiary(String batch, String reference, AccountNumber account, Actor by);

    /** The payment files of a batch in order; more may follow when instructions that wait for a card can go on. */
    List<PaymentFileView> files(String batch);

    /**
     * @param reference unique within the batch, e.g. the person's id
     * @param amount more than zero
     * @param beneficiary whom it goes to in the person's place; empty for the person's own card or account
     */
    record Proposal(String reference, PersonId person, Fen amount, Optional<Beneficiary> beneficiary) {

        /** To the person's own card or account. */
        public Proposal(String reference, PersonId person, Fen amount) {
            this(reference, person, amount, Optional.empty());
        }
    }

    /**
     * Who gets the money in the person's place (PROT-4).
     *
     * @param mobile where the announcement goes (RB-PAY); without one there is nobody to tell beforehand
     */
    record Beneficiary(String name, AccountNumber account, Optional<MobileNumber> mobile) {

        public Beneficiary {
            if (name.isBlank() || name.contains("\n")) {
                throw new IllegalArgumentException("A beneficiary needs a name of one line");
            }
        }

        /** {@code 李**}: enough for an operator to recognise, not to identify. */
        public String maskedName() {
            int first = name.offsetByCodePoints(0, 1);
            return name.substring(0, first) + "*".repeat(name.codePointCount(first, name.length()));
        }

        /** Names never reach a log. */
        @Override
        public String toString() {
            return "Beneficiary[" + account + "]";
        }
    }

    /**
     * Where the money of one reference is: the standing of its latest instruction.
     *
     * @param accountTail last four digits of where it goes, null until that is fixed
     */
    record Standing(InstructionState state, String accountTail, Instant since) {}

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
