package cn.jingka.portal.payouts.internal;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.payouts.InstructionState;
import cn.jingka.portal.payouts.LedgerAccount;
import cn.jingka.portal.payouts.PayoutInstructionsMoved;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one place where an instruction changes its state. State, history and ledger are written by the same transaction, set by
 * set, so the ledger balances at every moment that anybody can see.
 */
@Component
class InstructionMoves {

    /** Which instructions: a condition on {@code i} with its one parameter. */
    record Selection(String condition, Object parameter) {

        static Selection ids(Collection<Long> ids) {
            return new Selection("i.id IN (:selected)", ids);
        }

        static Selection file(long file) {
            return new Selection("i.file_id = :selected", file);
        }

        static Selection batch(long batch) {
            return new Selection("i.batch_id = :selected", batch);
        }
    }

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InstructionMoves(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Moves those of the selected instructions that are in {@code from}; the others stay as they are.
     *
     * @param reason the bank's reason code, or null
     * @return how many moved
     * @throws IllegalStateException when the states don't allow this move
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int move(Selection selection, InstructionState from, InstructionState to, String reason) {
        if (!from.mayBecome(to)) {
            throw new IllegalStateException("An instruction can't go from " + from + " to " + to);
        }
        LocalDateTime now = Utc.column(clock.instant());
        int moved = jdbc.sql("""
                        INSERT INTO instruction_move (instruction_id, ordinal, from_state, to_state, moved_at, reason_code)
                        SELECT i.id, i.moves + 1, i.state, :to, :now, :reason
                        FROM payout_instruction i WHERE %s AND i.state = :from FOR UPDATE
                        """.formatted(selection.condition()))
                .param("selected", selection.parameter())
                .param("from", from.name())
                .param("to", to.name())
                .param("now", now)
                .param("reason", reason)
                .update();
        if (moved == 0) {
            return 0;
        }
        tell(selection, from);
        if (from.account() != to.account()) {
            post(selection, from, to.account(), now);
        }
        jdbc.sql("""
                        UPDATE payout_instruction i
                        SET i.state = :to, i.state_at = :now, i.moves = i.moves + 1,
                            i.reason_code = COALESCE(:reason, i.reason_code),
                            i.bank_state = CASE WHEN :byBank THEN :to ELSE i.bank_state END
                        WHERE %s AND i.state = :from
                        """.formatted(selection.condition()))
                .param("selected", selection.parameter())
                .param("from", from.name())
                .param("to", to.name())
                .param("now", now)
                .param("reason", reason)
                .param("byBank", BankAnswer.Status.givenByBank(to))
                .update();
        return moved;
    }

    /** Heard after the commit, when the new states stand. */
    private void tell(Selection selection, InstructionState from) {
        jdbc.sql("""
                        SELECT DISTINCT b.name FROM payout_instruction i JOIN payout_batch b ON b.id = i.batch_id
                        WHERE %s AND i.state = :from
                        """.formatted(selection.condition()))
                .param("selected", selection.parameter())
                .param("from", from.name())
                .query(String.class)
                .list()
                .forEach(batch -> events.publishEvent(new PayoutInstructionsMoved(batch)));
    }

    private void post(Selection selection, InstructionState from, LedgerAccount to, LocalDateTime now) {
        long posting = jdbc.sql("SELECT NEXT VALUE FOR ledger_posting_seq")
                .query(Long.class)
                .single();
        for (var side : Map.of(from.account(), -1, to, 1).entrySet()) {
            jdbc.sql("""
                            INSERT INTO ledger_entry (posting, account, batch_id, amount_fen, instructions, booked_at)
                            SELECT :posting, :account, i.batch_id, :sign * SUM(i.amount_fen), :sign * COUNT(*), :now
                            FROM payout_instruction i WHERE %s AND i.state = :from GROUP BY i.batch_id
                            """.formatted(selection.condition()))
                    .param("selected", selection.parameter())
                    .param("posting", posting)
                    .param("account", side.getKey().name())
                    .param("sign", side.getValue())
                    .param("now", now)
                    .param("from", from.name())
                    .update();
        }
    }
}
