package cn.jingka.portal.payouts.internal;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.database.WholeTransactions;
import cn.jingka.portal.payouts.InstructionState;
import cn.jingka.portal.payouts.internal.Admission.Candidate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Carries the money of a refused instruction on under a new id. Old and new change in one transaction, and the tables' keys allow
 * one successor each and one live instruction for the same money, so nothing is paid twice.
 */
@Component
class Reissue {

    private final JdbcClient jdbc;
    private final JdbcTemplate bulk;
    private final WholeTransactions transactions;
    private final PayoutSequences sequences;
    private final InstructionMoves moves;
    private final Admission admission;
    private final TrancheTable tranches;
    private final Destinations destinations;
    private final Clock clock;

    Reissue(
            JdbcClient jdbc,
            JdbcTemplate bulk,
            WholeTransactions transactions,
            PayoutSequences sequences,
            InstructionMoves moves,
            Admission admission,
            TrancheTable tranches,
            Destinations destinations,
            Clock clock) {
        this.jdbc = jdbc;
        this.bulk = bulk;
        this.transactions = transactions;
        this.sequences = sequences;
        this.moves = moves;
        this.admission = admission;
        this.tranches = tranches;
        this.destinations = destinations;
        this.clock = clock;
    }

    int confirmAccount(Collection<Long> instructions) {
        return transactions.call(() -> {
            int confirmed = 0;
            for (long batch : batchesOf(instructions)) {
                lock(batch);
                for (var refused : List.of(InstructionState.REJECTED, InstructionState.RETURNED)) {
                    List<Long> ids = inState(batch, instructions, refused).stream()
                            .map(Old::id)
                            .toList();
                    confirmed += ids.isEmpty()
                            ? 0
                            : moves.move(InstructionMoves.Selection.ids(ids), refused, InstructionState.REPAIRED, null);
                }
            }
            return confirmed;
        });
    }

    int reissue(Collection<Long> instructions) {
        return transactions.call(() -> {
            int issued = 0;
            for (long batch : batchesOf(instructions)) {
                lock(batch);
                List<Old> old = inState(batch, instructions, InstructionState.REPAIRED);
                for (int from = 0; from < old.size(); from += PayoutSequences.BLOCK) {
                    issueAgain(batch, old.subList(from, Math.min(from + PayoutSequences.BLOCK, old.size())));
                }
                issued += old.size();
            }
            return issued;
        });
    }

    private record Old(long id, String batchName, int generation, Candidate candidate) {

        String reference() {
            return candidate.reference();
        }
    }

    private SortedSet<Long> batchesOf(Collection<Long> instructions) {
        if (instructions.isEmpty()) {
            return new TreeSet<>();
        }
        return new TreeSet<>(jdbc.sql("SELECT DISTINCT batch_id FROM payout_instruction WHERE id IN (:ids)")
                .param("ids", instructions)
                .query(Long.class)
                .list());
    }

    private void lock(long batch) {
        jdbc.sql("SELECT id FROM payout_batch WHERE id = ? FOR UPDATE")
                .param(batch)
                .query(Long.class)
                .single();
    }

    private List<Old> inState(long batch, Collection<Long> instructions, InstructionState state) {
        return jdbc.sql("""
                        SELECT i.*, b.name FROM payout_instruction i JOIN payout_batch b ON b.id = i.batch_id
                        WHERE i.id IN (:ids) AND i.batch_id = :batch AND i.state = :state ORDER BY i.id FOR UPDATE
                        """)
                .param("ids", instructions)
                .param("batch", batch)
                .param("state", state.name())
                .query((row, number) -> new Old(
                        row.getLong("id"), row.getString("name"), row.getInt("generation"), Candidate.of(row, number)))
                .list();
    }

    private void issueAgain(long batch, List<Old> olds) {
        moves.move(
                InstructionMoves.Selection.ids(olds.stream().map(Old::id).toList()),
                InstructionState.REPAIRED,
                InstructionState.REISSUED,
                null);
        long block = sequences.instructionBlock();
        var now = Utc.column(clock.instant());
        List<Object[]> rows = new ArrayList<>(olds.size());
        List<Candidate> issued = new ArrayList<>(olds.size());
        for (Old old : olds) {
            int generation = old.generation() + 1;
            String endToEndId = old.batchName() + "-" + old.reference() + "-R" + generation;
            Candidate candidate = old.candidate();
            long id = block + rows.size();
            rows.add(new Object[] {
                id,
                batch,
                old.reference(),
                generation,
                endToEndId,
                old.id(),
                candidate.person().value(),
                candidate.amount().value(),
                now,
                candidate.toBeneficiary()
            });
            issued.add(new Candidate(
                    id,
                    batch,
                    old.reference(),
                    endToEndId,
                    candidate.person(),
                    candidate.amount(),
                    candidate.toBeneficiary()));
        }
        bulk.batchUpdate("""
                INSERT INTO payout_instruction (id, batch_id, reference, generation, end_to_end_id, replaces_id, person_id,
                                                amount_fen, state, state_at, to_beneficiary)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'PROPOSED', ?, ?)
                """, rows);
        goOn(batch, issued);
    }

    /** Whose card was lost meanwhile waits for the next one. */
    private void goOn(long batch, List<Candidate> issued) {
        var payable = destinations.of(issued);
        var split = issued.stream().collect(Collectors.partitioningBy(c -> payable.containsKey(c.id())));
        if (!split.get(true).isEmpty()) {
            admission.admit(tranches.collecting(batch), split.get(true), payable, InstructionState.PROPOSED);
        }
        if (!split.get(false).isEmpty()) {
            moves.move(
                    InstructionMoves.Selection.ids(
                            split.get(false).stream().map(Candidate::id).toList()),
                    InstructionState.PROPOSED,
                    InstructionState.NEEDS_CARD,
                    null);
        }
    }
}
