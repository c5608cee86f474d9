package cn.jingka.portal.payouts.internal;

import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.common.database.WholeTransactions;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.members.PayeeAccountsChanged;
import cn.jingka.portal.members.PayeeDirectory;
import cn.jingka.portal.members.PayeeDirectory.Payee;
import cn.jingka.portal.payouts.InstructionState;
import cn.jingka.portal.payouts.internal.Admission.Candidate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * A card or account came or changed: instructions that waited for one go on in a later tranche, refused ones become
 * repaired. Told by the roster at once; the sweep finds what a stopped program missed.
 */
@Component
class CardRelease {

    private static final int CHUNK = 1000;

    private final JdbcClient jdbc;
    private final WholeTransactions transactions;
    private final TrancheTable tranches;
    private final Admission admission;
    private final InstructionMoves moves;
    private final PayeeDirectory payees;
    private final PersonalDataCipher cipher;

    CardRelease(
            JdbcClient jdbc,
            WholeTransactions transactions,
            TrancheTable tranches,
            Admission admission,
            InstructionMoves moves,
            PayeeDirectory payees,
            PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.tranches = tranches;
        this.admission = admission;
        this.moves = moves;
        this.payees = payees;
        this.cipher = cipher;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void changed(PayeeAccountsChanged event) {
        release(event.persons());
    }

    /** Everybody with something waiting, a thousand persons at a time. */
    void sweep() {
        long after = 0;
        List<Long> persons;
        do {
            persons = jdbc.sql("""
                            SELECT DISTINCT person_id FROM payout_instruction
                            WHERE state IN ('NEEDS_CARD', 'REJECTED', 'RETURNED') AND person_id > ?
                                AND NOT to_beneficiary
                            ORDER BY person_id LIMIT ?
                            """).params(after, CHUNK).query(Long.class).list();
            if (!persons.isEmpty()) {
                release(persons.stream().map(PersonId::new).toList());
                after = persons.getLast();
            }
        } while (persons.size() == CHUNK);
    }

    /** Lets go on what can of these persons' waiting instructions. */
    void release(Collection<PersonId> persons) {
        if (persons.isEmpty()) {
            return;
        }
        Map<PersonId, Payee> payable = transactions.call(() -> payees.payees(persons));
        if (payable.isEmpty()) {
            return;
        }
        SortedSet<Long> batches = transactions.call(() ->
                waiting(payable.keySet()).stream().map(Waiting::batch).collect(Collectors.toCollection(TreeSet::new)));
        for (long batch : batches) {
            transactions.run(() -> {
                jdbc.sql("SELECT id FROM payout_batch WHERE id = ? FOR UPDATE")
                        .param(batch)
                        .query(Long.class)
                        .single();
                List<Waiting> found = waiting(payable.keySet()).stream()
                        .filter(waiting -> waiting.batch() == batch)
                        .toList();
                goOn(batch, found, payable);
            });
        }
    }

    private record Waiting(long batch, InstructionState state, byte[] payeeIndex, Candidate candidate) {}

    private List<Waiting> waiting(Collection<PersonId> persons) {
        return jdbc.sql("""
                        SELECT %s, state, payee_index FROM payout_instruction
                        WHERE person_id IN (:persons) AND NOT to_beneficiary
                          AND state IN ('NEEDS_CARD', 'REJECTED', 'RETURNED') ORDER BY id
                        """.formatted(Candidate.COLUMNS))
                .param("persons", persons.stream().map(PersonId::value).toList())
                .query((row, number) -> new Waiting(
                        row.getLong("batch_id"),
                        InstructionState.valueOf(row.getString("state")),
                        row.getBytes("payee_index"),
                        Candidate.of(row, number)))
                .list();
    }

    private void goOn(long batch, List<Waiting> found, Map<PersonId, Payee> payable) {
        List<Candidate> released = found.stream()
                .filter(w -> w.state() == InstructionState.NEEDS_CARD)
                .map(Waiting::candidate)
                .toList();
        if (!released.isEmpty()) {
            Map<Long, Destination> destinations = released.stream()
                    .collect(Collectors.toMap(Candidate::id, c -> Destination.of(payable.get(c.person()))));
            admission.admit(tranches.collecting(batch), released, destinations, InstructionState.NEEDS_CARD);
        }
        for (InstructionState refused : List.of(InstructionState.REJECTED, InstructionState.RETURNED)) {
            List<Long> repaired = found.stream()
                    .filter(w -> w.state() == refused)
                    .filter(w -> differs(w, payable.get(w.candidate().person())))
                    .map(w -> w.candidate().id())
                    .toList();
            if (!repaired.isEmpty()) {
                moves.move(InstructionMoves.Selection.ids(repaired), refused, InstructionState.REPAIRED, null);
            }
        }
    }

    /** The account that the bank refused does not come into question again by itself. */
    private boolean differs(Waiting waiting, Payee payee) {
        return !Arrays.equals(waiting.payeeIndex(), Destination.of(payee).accountIndex(cipher));
    }
}
