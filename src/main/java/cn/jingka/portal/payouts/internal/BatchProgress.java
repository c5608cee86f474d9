package cn.jingka.portal.payouts.internal;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.database.WholeTransactions;
import cn.jingka.portal.notifications.Notices;
import cn.jingka.portal.payouts.InstructionState;
import cn.jingka.portal.payouts.PayoutBatchMoved;
import cn.jingka.portal.payouts.Payouts.BatchState;
import cn.jingka.portal.payouts.internal.Admission.Candidate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes approved batches forward, a chunk and a transaction at a time: let in or wait for a card → files → announced → closed.
 * Each step finds its work in the tables, so it goes on where a stopped program left off, and two nodes share it chunk by chunk.
 */
@Component
class BatchProgress {

    private static final int CHUNK = 1000;

    private final JdbcClient jdbc;
    private final WholeTransactions transactions;
    private final TrancheTable tranches;
    private final InstructionMoves moves;
    private final Admission admission;
    private final PaymentFiling filing;
    private final Destinations destinations;
    private final Notices notices;
    private final LeadTime leadTime;
    private final PayoutSettings settings;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    BatchProgress(
            JdbcClient jdbc,
            WholeTransactions transactions,
            TrancheTable tranches,
            InstructionMoves moves,
            Admission admission,
            PaymentFiling filing,
            Destinations destinations,
            Notices notices,
            LeadTime leadTime,
            PayoutSettings settings,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.tranches = tranches;
        this.moves = moves;
        this.admission = admission;
        this.filing = filing;
        this.destinations = destinations;
        this.notices = notices;
        this.leadTime = leadTime;
        this.settings = settings;
        this.clock = clock;
        this.events = events;
    }

    /** Does everything that can be done now. */
    void advance() {
        while (dropCancelled()) {}
        for (Tranche tranche : tranches.unfinished()) {
            advance(tranche);
        }
        closeFinished();
    }

    private void advance(Tranche tranche) {
        Tranche now = tranche;
        if (now.state() == Tranche.State.COLLECTING && collected(now)) {
            transactions.run(() -> tranches.move(tranche, Tranche.State.COLLECTING, Tranche.State.FILING));
            now = tranches.get(tranche.id());
        }
        if (now.state() == Tranche.State.FILING) {
            while (filing.makeNext(tranche)) {}
            transactions.run(() -> tranches.move(tranche, Tranche.State.FILING, Tranche.State.ANNOUNCING));
            now = tranches.get(tranche.id());
        }
        if (now.state() == Tranche.State.ANNOUNCING
                && notices.progress(tranche.noticeGroup()).finished()) {
            announced(tranche);
            now = tranches.get(tranche.id());
        }
        if (now.state() == Tranche.State.ANNOUNCED) {
            transactions.run(() -> sent(tranche));
        }
    }

    private boolean collected(Tranche tranche) {
        if (!tranche.main()) {
            return !clock.instant().isBefore(tranche.createdAt().plus(settings.collect()));
        }
        while (admitChunk(tranche)) {}
        return true;
    }

    /** @return whether there was anything to let in */
    boolean admitChunk(Tranche tranche) {
        return transactions.call(() -> {
            lockBatch(tranche.batchId());
            List<Candidate> proposed = proposed(tranche.batchId());
            if (proposed.isEmpty()) {
                return false;
            }
            var payable = destinations.of(proposed);
            var split = proposed.stream().collect(Collectors.partitioningBy(c -> payable.containsKey(c.id())));
            admission.admit(tranche, split.get(true), payable, InstructionState.PROPOSED);
            List<Long> waiting = split.get(false).stream().map(Candidate::id).toList();
            if (!waiting.isEmpty()) {
                moves.move(
                        InstructionMoves.Selection.ids(waiting),
                        InstructionState.PROPOSED,
                        InstructionState.NEEDS_CARD,
                        null);
            }
            return true;
        });
    }

    private List<Candidate> proposed(long batch) {
        return jdbc.sql("""
                        SELECT %s FROM payout_instruction
                        WHERE batch_id = ? AND state = 'PROPOSED' ORDER BY id LIMIT ? FOR UPDATE
                        """.formatted(Candidate.COLUMNS))
                .params(batch, CHUNK)
                .query(Candidate::of)
                .list();
    }

    private boolean dropCancelled() {
        return transactions.call(() -> {
            List<Long> left = jdbc.sql("""
                            SELECT i.id FROM payout_instruction i JOIN payout_batch b ON b.id = i.batch_id
                            WHERE b.state = 'CANCELLED' AND i.state = 'PROPOSED' LIMIT ? FOR UPDATE
                            """).param(CHUNK).query(Long.class).list();
            return !left.isEmpty()
                    && moves.move(
                                    InstructionMoves.Selection.ids(left),
                                    InstructionState.PROPOSED,
                                    InstructionState.CANCELLED,
                                    null)
                            > 0;
        });
    }

    /** File by file; the lead time runs from the moment the last announcement was seen to have left (RB-PAY). */
    private void announced(Tranche tranche) {
        Instant now = clock.instant();
        transactions.run(() -> jdbc.sql("""
                        UPDATE payout_tranche SET announced_at = ?, send_at = ?
                        WHERE id = ? AND announced_at IS NULL
                        """)
                .params(Utc.column(now), Utc.column(now.plus(leadTime.announceLead())), tranche.id())
                .update());
        for (long file : filing.filesOf(tranche)) {
            transactions.run(() -> {
                lockBatch(tranche.batchId());
                moves.move(
                        InstructionMoves.Selection.file(file),
                        InstructionState.APPROVED,
                        InstructionState.ANNOUNCED,
                        null);
            });
        }
        transactions.run(() -> {
            lockBatch(tranche.batchId());
            boolean first = tranches.move(tranche, Tranche.State.ANNOUNCING, Tranche.State.ANNOUNCED);
            if (first && tranche.main()) {
                jdbc.sql("""
                                UPDATE payout_batch b JOIN payout_tranche t ON t.batch_id = b.id
                                SET b.state = 'ANNOUNCED', b.announced_at = t.announced_at, b.send_at = t.send_at
                                WHERE t.id = ? AND b.state = 'APPROVED'
                                """).param(tranche.id()).update();
                events.publishEvent(new PayoutBatchMoved(tranche.batch(), BatchState.ANNOUNCED));
            }
        });
    }

    private void sent(Tranche tranche) {
        lockBatch(tranche.batchId());
        Tranche now = tranches.get(tranche.id());
        boolean waits = now.sendAt().isAfter(clock.instant());
        List<Long> unsent = filing.unsentFilesOf(tranche);
        // Without files (everybody waits for a card) the time itself makes it sent.
        if (!unsent.isEmpty() || waits && filing.filesOf(tranche).isEmpty()) {
            return;
        }
        if (tranches.move(tranche, Tranche.State.ANNOUNCED, Tranche.State.SENT) && tranche.main()) {
            jdbc.sql("UPDATE payout_batch SET state = 'SENT' WHERE id = ? AND state = 'ANNOUNCED'")
                    .param(tranche.batchId())
                    .update();
            events.publishEvent(new PayoutBatchMoved(tranche.batch(), BatchState.SENT));
        }
    }

    /**
     * A batch closes when nothing of it is in flight: each instruction is paid, refused, or waits for a card. What goes on
     * later (a card, a repair) travels in a tranche of its own and doesn't open the batch again.
     */
    private void closeFinished() {
        List<Long> sent = jdbc.sql("SELECT id FROM payout_batch WHERE state = 'SENT'")
                .query(Long.class)
                .list();
        for (long batch : sent) {
            transactions.run(() -> closeIfFinished(batch));
        }
    }

    private void closeIfFinished(long batch) {
        lockBatch(batch);
        boolean inFlight = jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM payout_instruction
                                       WHERE batch_id = ? AND state IN ('PROPOSED', 'APPROVED', 'ANNOUNCED', 'SENT', 'ACCEPTED'))
                        """).param(batch).query(Boolean.class).single();
        if (inFlight) {
            return;
        }
        int closed = jdbc.sql("UPDATE payout_batch SET state = 'CLOSED', closed_at = ? WHERE id = ? AND state = 'SENT'")
                .params(Utc.column(clock.instant()), batch)
                .update();
        if (closed == 1) {
            String name = jdbc.sql("SELECT name FROM payout_batch WHERE id = ?")
                    .param(batch)
                    .query(String.class)
                    .single();
            events.publishEvent(new PayoutBatchMoved(name, BatchState.CLOSED));
        }
    }

    private void lockBatch(long batch) {
        jdbc.sql("SELECT id FROM payout_batch WHERE id = ? FOR UPDATE")
                .param(batch)
                .query(Long.class)
                .single();
    }
}
