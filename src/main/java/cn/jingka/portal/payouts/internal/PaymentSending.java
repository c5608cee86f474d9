package cn.jingka.portal.payouts.internal;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.database.WholeTransactions;
import cn.jingka.portal.payouts.InstructionState;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Hands files whose lead time is over to the bank. The attempt is noted before, the result after the call, so a crash
 * between leads to the same file with the same key once more, which the bank takes as one.
 */
@Component
class PaymentSending {

    private static final Logger LOG = LoggerFactory.getLogger(PaymentSending.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final int MAX_FAILURE_TEXT = 500;

    private final JdbcClient jdbc;
    private final WholeTransactions transactions;
    private final InstructionMoves moves;
    private final PaymentFileContents contents;
    private final BankGateway bank;
    private final CardHold hold;
    private final Clock clock;

    PaymentSending(
            JdbcClient jdbc,
            WholeTransactions transactions,
            InstructionMoves moves,
            PaymentFileContents contents,
            BankGateway bank,
            CardHold hold,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.moves = moves;
        this.contents = contents;
        this.bank = bank;
        this.hold = hold;
        this.clock = clock;
    }

    private record Due(long id, String messageId, int attempts) {}

    /** Tries every file that is due. */
    void sendDue() {
        if (!bank.connected()) {
            return;
        }
        for (Due file : due()) {
            if (file.attempts() == 0) {
                hold.check(file.id());
            }
            if (claim(file)) {
                send(file);
            }
        }
    }

    private List<Due> due() {
        return jdbc.sql("""
                        SELECT f.id, f.message_id, f.attempts FROM payment_file f JOIN payout_tranche t ON t.id = f.tranche_id
                        WHERE f.state = 'MADE' AND t.state = 'ANNOUNCED' AND t.send_at <= :now
                          AND (f.next_attempt_at IS NULL OR f.next_attempt_at <= :now)
                        ORDER BY f.id
                        """)
                .param("now", Utc.column(clock.instant()))
                .query((row, number) -> new Due(row.getLong("id"), row.getString("message_id"), row.getInt("attempts")))
                .list();
    }

    /** Compare and set: of two nodes one goes on; the next attempt is planned now, in case this one never reports. */
    private boolean claim(Due file) {
        Instant now = clock.instant();
        return transactions.call(() -> jdbc.sql("""
                                UPDATE payment_file SET attempts = attempts + 1, attempted_at = ?, next_attempt_at = ?
                                WHERE id = ? AND state = 'MADE' AND attempts = ?
                                """)
                        .params(
                                Utc.column(now),
                                Utc.column(now.plus(pause(file.attempts()))),
                                file.id(),
                                file.attempts())
                        .update())
                == 1;
    }

    private static Duration pause(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private void send(Due file) {
        try {
            bank.handIn(file.messageId(), () -> contents.open(file.id()));
        } catch (IOException e) {
            LOG.warn("The bank did not take payment file {}: {}", file.messageId(), e.toString());
            String text = e.getMessage() == null ? e.toString() : e.getMessage();
            transactions.run(() -> jdbc.sql("UPDATE payment_file SET failure = ? WHERE id = ?")
                    .params(text.substring(0, Math.min(text.length(), MAX_FAILURE_TEXT)), file.id())
                    .update());
            return;
        }
        transactions.run(() -> recordSent(file.id(), "portal"));
    }

    /** Within a transaction: the bank has the file, and with it each of its instructions. Idempotent. */
    void recordSent(long file, String by) {
        jdbc.sql("SELECT b.id FROM payout_batch b JOIN payment_file f ON f.batch_id = b.id WHERE f.id = ? FOR UPDATE")
                .param(file)
                .query(Long.class)
                .single();
        int first = jdbc.sql("""
                        UPDATE payment_file SET state = 'SENT', sent_at = ?, sent_by = ?, failure = NULL, next_attempt_at = NULL
                        WHERE id = ? AND state = 'MADE'
                        """).params(Utc.column(clock.instant()), by, file).update();
        if (first == 0) {
            return;
        }
        var all = InstructionMoves.Selection.file(file);
        moves.move(all, InstructionState.APPROVED, InstructionState.SENT, null);
        moves.move(all, InstructionState.ANNOUNCED, InstructionState.SENT, null);
    }
}
