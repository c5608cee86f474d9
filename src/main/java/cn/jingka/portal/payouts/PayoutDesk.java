package cn.jingka.portal.payouts;

import cn.jingka.portal.common.identifier.AccountNumber;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The payout operator's work: batches, instructions, and what the bank refused. */
public interface PayoutDesk {

    /** Newest first. */
    List<BatchSummary> batches();

    /**
     * @param batch all batches when empty
     * @param states all states when empty
     */
    List<InstructionLine> instructions(
            Optional<String> batch, Collection<InstructionState> states, int offset, int limit);

    int count(Optional<String> batch, Collection<InstructionState> states);

    /**
     * Marks refused instructions as payable again to the account they went to, after the operator has made sure that it works
     * (a changed card or account does this by itself).
     *
     * @return how many were refused ones
     */
    int confirmAccount(Collection<Long> instructions);

    /**
     * Gives a refused payment to a beneficiary another account ({@link Payouts#correctBeneficiary}).
     *
     * @param reference as proposed
     */
    void correctBeneficiary(String batch, String reference, AccountNumber account);

    /**
     * Issues repaired instructions again, each once, under a new id that refers to the old one; announced and sent like the first
     * time. One operator suffices: payee and amount were approved by two, only the account is new. A beneficiary's corrected account
     * is typed by an operator, so it takes another one to pay to it.
     *
     * @return how many were issued again
     * @throws cn.jingka.portal.common.error.DomainException when the actor corrected one of the accounts
     */
    int reissue(Collection<Long> instructions);

    /** @param instructions and {@code amounts} by state */
    record BatchSummary(
            String batch,
            String occasion,
            Payouts.BatchState state,
            Fen total,
            Map<InstructionState, Long> instructions,
            Map<InstructionState, Fen> amounts,
            String approvedBy,
            Instant approvedAt,
            Instant announcedAt,
            Instant sendAt) {

        public long count() {
            return instructions.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * @param reference by which bank and federation know it; {@code proposed} the reference as it was proposed
     * @param beneficiary the masked name of who gets it in the person's place (PROT-4), empty for the person's own payments
     */
    record InstructionLine(
            long id,
            String reference,
            String proposed,
            String batch,
            PersonId person,
            Fen amount,
            InstructionState state,
            Instant since,
            String accountTail,
            Optional<BankReason> reason,
            Optional<String> beneficiary) {}
}
