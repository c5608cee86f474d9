package cn.jingka.portal.payouts;

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
     * Issues repaired instructions again, each once, under a new id that refers to the old one; announced and sent like the first
     * time. One operator suffices: payee and amount were approved by two, only the account is new.
     *
     * @return how many were issued again
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

    record InstructionLine(
            long id,
            String reference,
            String batch,
            PersonId person,
            Fen amount,
            InstructionState state,
            Instant since,
            String accountTail,
            Optional<BankReason> reason) {}
}
