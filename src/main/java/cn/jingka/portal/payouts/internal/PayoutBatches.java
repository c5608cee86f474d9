package cn.jingka.portal.payouts.internal;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.identifier.AccountNumber;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.payouts.InstructionState;
import cn.jingka.portal.payouts.PayoutBatchMoved;
import cn.jingka.portal.payouts.Payouts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class PayoutBatches implements Payouts {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,19}");
    /** A second number may follow, as of the decision of a case. */
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9]{1,20}(-?[0-9]{1,3})?");
    /** Looks like the mark of an instruction that was issued again, so it can't be a reference. */
    private static final Pattern REISSUE = Pattern.compile("R[0-9]+");

    private static final int END_TO_END_ID = 35;
    private static final int REISSUE_MARK = 4;

    private final JdbcClient jdbc;
    private final JdbcTemplate bulk;
    private final PayoutSequences sequences;
    private final TrancheTable tranches;
    private final Beneficiaries beneficiaries;
    private final BeneficiaryCorrection corrections;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PayoutBatches(
            JdbcClient jdbc,
            JdbcTemplate bulk,
            PayoutSequences sequences,
            TrancheTable tranches,
            Beneficiaries beneficiaries,
            BeneficiaryCorrection corrections,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.bulk = bulk;
        this.sequences = sequences;
        this.tranches = tranches;
        this.beneficiaries = beneficiaries;
        this.corrections = corrections;
        this.clock = clock;
        this.events = events;
    }

    @Override
    @Transactional
    public void propose(String batch, String occasion, List<Proposal> proposals) {
        proposals.forEach(proposal -> check(batch, proposal));
        long id = openBatch(batch, occasion);
        var now = Utc.column(clock.instant());
        List<Object[]> rows = new ArrayList<>(proposals.size());
        long block = 0;
        for (Proposal proposal : proposals) {
            int place = rows.size() % PayoutSequences.BLOCK;
            if (place == 0) {
                block = sequences.instructionBlock();
            }
            rows.add(new Object[] {
                block + place,
                id,
                proposal.reference(),
                batch + "-" + proposal.reference(),
                proposal.person().value(),
                proposal.amount().value(),
                now,
                proposal.beneficiary().isPresent()
            });
            proposal.beneficiary().ifPresent(payee -> beneficiaries.keep(id, proposal.reference(), payee));
        }
        // The same reference again meets its unique key and changes nothing.
        bulk.batchUpdate("""
                INSERT INTO payout_instruction
                    (id, batch_id, reference, end_to_end_id, person_id, amount_fen, state, state_at,
                     to_beneficiary)
                VALUES (?, ?, ?, ?, ?, ?, 'PROPOSED', ?, ?)
                ON DUPLICATE KEY UPDATE id = payout_instruction.id
                """, rows);
    }

    private static void check(String batch, Proposal proposal) {
        String reference = proposal.reference();
        if (!REFERENCE.matcher(reference).matches()
                || REISSUE.matcher(reference).matches()
                || batch.length() + 1 + reference.length() + REISSUE_MARK > END_TO_END_ID) {
            throw new IllegalArgumentException("Not a usable reference in batch " + batch + ": " + reference);
        }
        if (!proposal.amount().isPositive()) {
            throw new IllegalArgumentException(
                    "The amount of " + reference + " in batch " + batch + " is not positive");
        }
    }

    /** The batch's id, with a shared lock: proposals go on side by side, an approval waits for them and they for it. */
    private long openBatch(String batch, String occasion) {
        if (!NAME.matcher(batch).matches()) {
            throw new IllegalArgumentException("Not a usable name of a batch: " + batch);
        }
        boolean known = jdbc.sql("SELECT COUNT(*) FROM payout_batch WHERE name = ?")
                        .param(batch)
                        .query(Long.class)
                        .single()
                > 0;
        if (!known) {
            jdbc.sql("""
                            INSERT INTO payout_batch (id, name, occasion, state, proposed_at)
                            VALUES (?, ?, ?, 'PROPOSED', ?) ON DUPLICATE KEY UPDATE id = payout_batch.id
                            """)
                    .params(sequences.next(), batch, occasion, Utc.column(clock.instant()))
                    .update();
        }
        Held held = jdbc.sql("SELECT id, state FROM payout_batch WHERE name = ? LOCK IN SHARE MODE")
                .param(batch)
                .query(PayoutBatches::held)
                .single();
        if (held.state() != BatchState.PROPOSED) {
            throw decided(batch);
        }
        return held.id();
    }

    @Override
    @Transactional
    public void approve(String batch, Actor approver) {
        Held held = lock(batch);
        if (held.state() == BatchState.CANCELLED) {
            throw decided(batch);
        }
        if (held.state() != BatchState.PROPOSED) {
            return;
        }
        var now = clock.instant();
        jdbc.sql("""
                        UPDATE payout_batch b
                        SET b.state = 'APPROVED', b.approved_by = :by, b.approved_at = :now,
                            b.instructions = (SELECT COUNT(*) FROM payout_instruction WHERE batch_id = :id),
                            b.total_fen = (SELECT COALESCE(SUM(amount_fen), 0) FROM payout_instruction WHERE batch_id = :id)
                        WHERE b.id = :id
                        """)
                .param("by", approver.account())
                .param("now", Utc.column(now))
                .param("id", held.id())
                .update();
        events.publishEvent(new PayoutBatchMoved(batch, BatchState.APPROVED));
        boolean empty = jdbc.sql("SELECT instructions FROM payout_batch WHERE id = ?")
                        .param(held.id())
                        .query(Long.class)
                        .single()
                == 0;
        if (empty) {
            jdbc.sql("UPDATE payout_batch SET state = 'CLOSED', closed_at = ? WHERE id = ?")
                    .params(Utc.column(now), held.id())
                    .update();
            events.publishEvent(new PayoutBatchMoved(batch, BatchState.CLOSED));
        } else {
            tranches.openMain(held.id(), now);
        }
    }

    @Override
    @Transactional
    public void cancel(String batch) {
        Held held = lock(batch);
        if (held.state() == BatchState.CANCELLED) {
            return;
        }
        if (held.state() != BatchState.PROPOSED) {
            throw decided(batch);
        }
        // The instructions follow as background work (BatchProgress); nothing can bring them to life any more.
        jdbc.sql("UPDATE payout_batch SET state = 'CANCELLED', closed_at = ? WHERE id = ?")
                .params(Utc.column(clock.instant()), held.id())
                .update();
        events.publishEvent(new PayoutBatchMoved(batch, BatchState.CANCELLED));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<BatchView> find(String batch) {
        return jdbc.sql("""
                        SELECT b.*,
                               CASE WHEN b.approved_at IS NULL THEN (SELECT COUNT(*) FROM payout_instruction WHERE batch_id = b.id)
                                    ELSE b.instructions END AS count_now,
                               CASE WHEN b.approved_at IS NULL
                                    THEN (SELECT COALESCE(SUM(amount_fen), 0) FROM payout_instruction WHERE batch_id = b.id)
                                    ELSE b.total_fen END AS total_now
                        FROM payout_batch b WHERE b.name = ?
                        """)
                .param(batch)
                .query((row, number) -> new BatchView(
                        row.getString("name"),
                        row.getString("occasion"),
                        BatchState.valueOf(row.getString("state")),
                        row.getLong("count_now"),
                        Fen.of(row.getLong("total_now")),
                        Utc.instant(row, "approved_at"),
                        Utc.instant(row, "send_at")))
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Standing> states(String batch) {
        Map<String, Standing> standings = new HashMap<>();
        jdbc.sql("""
                        SELECT i.reference, i.state, i.payee_tail, i.state_at
                        FROM payout_instruction i JOIN payout_batch b ON b.id = i.batch_id
                        WHERE b.name = ? ORDER BY i.generation
                        """).param(batch).query(row -> {
            standings.put(
                    row.getString("reference"),
                    new Standing(
                            InstructionState.valueOf(row.getString("state")),
                            row.getString("payee_tail"),
                            Utc.instant(row, "state_at")));
        });
        return standings;
    }

    @Override
    @Transactional
    public void correctBeneficiary(String batch, String reference, AccountNumber account, Actor by) {
        corrections.correct(batch, reference, account, by);
    }

    @Override
    @Transactional(readOnly = true)
    public List<PaymentFileView> files(String batch) {
        return jdbc.sql("""
                        SELECT f.id, f.transfers, f.sum_fen, f.sha256
                        FROM payment_file f JOIN payout_batch b ON b.id = f.batch_id
                        WHERE b.name = ? ORDER BY f.ordinal
                        """)
                .param(batch)
                .query((row, number) -> new PaymentFileView(
                        row.getLong("id"),
                        row.getLong("transfers"),
                        Fen.of(row.getLong("sum_fen")),
                        row.getString("sha256")))
                .list();
    }

    private record Held(long id, BatchState state) {}

    private Held lock(String batch) {
        return jdbc.sql("SELECT id, state FROM payout_batch WHERE name = ? FOR UPDATE")
                .param(batch)
                .query(PayoutBatches::held)
                .optional()
                .orElseThrow(
                        () -> new DomainException(DomainException.Kind.NOT_FOUND, "payouts.error.unknownBatch", batch));
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        return new Held(row.getLong("id"), BatchState.valueOf(row.getString("state")));
    }

    private static DomainException decided(String batch) {
        return new DomainException(DomainException.Kind.CONFLICT, "payouts.error.batchDecided", batch);
    }
}
