package cn.jingka.portal.payouts.internal;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.database.WholeTransactions;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.payouts.BankDesk;
import cn.jingka.portal.payouts.BankMessages;
import cn.jingka.portal.payouts.BankReason;
import cn.jingka.portal.payouts.InstructionState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@PreAuthorize("hasRole('OPERATOR')")
class JdbcBankDesk implements BankDesk {

    private static final String FILES = """
            SELECT f.id, f.message_id, f.transfers, f.sum_fen, f.sha256, f.made_at, f.sent_at, f.attempts, f.failure,
                   t.send_at, b.name
            FROM payment_file f JOIN payout_tranche t ON t.id = f.tranche_id JOIN payout_batch b ON b.id = f.batch_id
            """;

    private final JdbcClient jdbc;
    private final WholeTransactions transactions;
    private final PaymentSending sending;
    private final BankGateway bank;
    private final PaymentSubjects subjects;
    private final CurrentActor actor;
    private final Clock clock;

    JdbcBankDesk(
            JdbcClient jdbc,
            WholeTransactions transactions,
            PaymentSending sending,
            BankGateway bank,
            PaymentSubjects subjects,
            CurrentActor actor,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.sending = sending;
        this.bank = bank;
        this.subjects = subjects;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public boolean connected() {
        return bank.connected();
    }

    @Override
    @Transactional(readOnly = true)
    public List<FileLine> files(int offset, int limit) {
        return jdbc.sql(FILES + "ORDER BY f.id DESC LIMIT ? OFFSET ?")
                .params(limit, offset)
                .query(JdbcBankDesk::file)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<FileLine> filesOf(String batch) {
        return jdbc.sql(FILES + "WHERE b.name = ? ORDER BY f.ordinal")
                .param(batch)
                .query(JdbcBankDesk::file)
                .list();
    }

    private static FileLine file(ResultSet row, int number) throws SQLException {
        return new FileLine(
                row.getLong("id"),
                row.getString("message_id"),
                row.getString("name"),
                row.getLong("transfers"),
                Fen.of(row.getLong("sum_fen")),
                row.getString("sha256"),
                Utc.instant(row, "made_at"),
                Utc.instant(row, "send_at"),
                Utc.instant(row, "sent_at"),
                row.getInt("attempts"),
                Optional.ofNullable(row.getString("failure")));
    }

    @Override
    @Transactional(readOnly = true)
    public int countFiles() {
        return jdbc.sql("SELECT COUNT(*) FROM payment_file")
                .query(Integer.class)
                .single();
    }

    @Override
    public void handedOver(long file) {
        String by = actor.get().account();
        transactions.run(() -> {
            Instant due = jdbc.sql(FILES + "WHERE f.id = ?")
                    .param(file)
                    .query(JdbcBankDesk::file)
                    .optional()
                    .map(line -> line.sendAt() == null ? Instant.MAX : line.sendAt())
                    .orElseThrow(() ->
                            new DomainException(Kind.NOT_FOUND, "payouts.error.unknownFile", Long.toString(file)));
            if (due.isAfter(clock.instant())) {
                throw new DomainException(Kind.CONFLICT, "payouts.error.fileNotDue");
            }
            sending.recordSent(file, by);
        });
    }

    @Override
    @Transactional(readOnly = true)
    public List<MessageLine> messages(int offset, int limit) {
        return jdbc.sql("SELECT * FROM bank_message ORDER BY id DESC LIMIT ? OFFSET ?")
                .params(limit, offset)
                .query((row, number) -> new MessageLine(
                        row.getString("kind"),
                        row.getString("message_id"),
                        Utc.instant(row, "received_at"),
                        row.getString("received_by"),
                        new BankMessages.Receipt(
                                row.getInt("matched"),
                                row.getInt("rejected"),
                                row.getInt("returned"),
                                row.getInt("unmatched"))))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public int countMessages() {
        return jdbc.sql("SELECT COUNT(*) FROM bank_message")
                .query(Integer.class)
                .single();
    }

    @Override
    @Transactional
    public List<ExceptionLine> exceptions(int offset, int limit) {
        Set<Long> shown = new HashSet<>();
        List<ExceptionLine> lines = jdbc.sql("""
                        SELECT e.*, m.message_id FROM bank_exception e JOIN bank_message m ON m.id = e.bank_message_id
                        ORDER BY e.resolved_at IS NOT NULL, e.id DESC LIMIT ? OFFSET ?
                        """)
                .params(limit, offset)
                .query((row, number) -> {
                    Optional.ofNullable(row.getObject("instruction_id", Long.class))
                            .ifPresent(shown::add);
                    return exception(row);
                })
                .list();
        subjects.record("payouts.audit.exceptionsListed", shown);
        return lines;
    }

    private static ExceptionLine exception(ResultSet row) throws SQLException {
        return new ExceptionLine(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("reference"),
                row.getString("answer"),
                new BankReason(row.getString("reason_code")),
                Optional.ofNullable(row.getObject("amount_fen", Long.class)).map(Fen::of),
                Optional.ofNullable(row.getString("state_then")).map(InstructionState::valueOf),
                row.getString("message_id"),
                row.getInt("line"),
                Utc.instant(row, "seen_at"),
                Optional.ofNullable(Utc.instant(row, "resolved_at")),
                Optional.ofNullable(row.getString("resolved_by")),
                Optional.ofNullable(row.getString("note")));
    }

    @Override
    @Transactional(readOnly = true)
    public int countExceptions() {
        return jdbc.sql("SELECT COUNT(*) FROM bank_exception")
                .query(Integer.class)
                .single();
    }

    @Override
    @Transactional
    public void settle(long exception, String note) {
        if (note.isBlank()) {
            throw new DomainException(Kind.INVALID, "payouts.exceptions.noteNeeded");
        }
        jdbc.sql("""
                        UPDATE bank_exception SET resolved_at = ?, resolved_by = ?, note = ?
                        WHERE id = ? AND resolved_at IS NULL
                        """)
                .params(Utc.column(clock.instant()), actor.get().account(), note.strip(), exception)
                .update();
    }
}
