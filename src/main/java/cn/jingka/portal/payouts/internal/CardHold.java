package cn.jingka.portal.payouts.internal;

import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.common.database.WholeTransactions;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.members.CardMoved;
import cn.jingka.portal.members.PayeeDirectory;
import cn.jingka.portal.members.PayeeDirectory.Payee;
import cn.jingka.portal.notifications.Notice;
import cn.jingka.portal.notifications.Notices;
import cn.jingka.portal.payouts.InstructionState;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Nothing is paid to a card that is lost, blocked or replaced (CARD-4): an instruction that names it and has not left
 * the portal is taken out of its file and waits as for a first card. Told by the roster at once, and looked at once
 * more before a file goes out, so that nothing depends on the telling.
 */
@Component
class CardHold {

    private static final Logger LOG = LoggerFactory.getLogger(CardHold.class);

    private static final int CHUNK = 1000;

    private static final String NOT_LEFT = """
            SELECT i.id, i.batch_id, i.file_id, i.end_to_end_id, i.person_id, i.amount_fen, i.payee_index, i.payee_tail, i.moves
            FROM payout_instruction i LEFT JOIN payment_file f ON f.id = i.file_id
            WHERE i.state IN ('APPROVED', 'ANNOUNCED') AND NOT i.to_beneficiary
              AND (f.id IS NULL OR f.state = 'MADE' AND f.attempts = 0 AND f.downloaded_at IS NULL)
            """;

    private final JdbcClient jdbc;
    private final WholeTransactions transactions;
    private final InstructionMoves moves;
    private final PaymentFiling filing;
    private final TrancheTable tranches;
    private final CardRelease release;
    private final PayeeDirectory payees;
    private final PersonalDataCipher cipher;
    private final Notices notices;

    CardHold(
            JdbcClient jdbc,
            WholeTransactions transactions,
            InstructionMoves moves,
            PaymentFiling filing,
            TrancheTable tranches,
            CardRelease release,
            PayeeDirectory payees,
            PersonalDataCipher cipher,
            Notices notices) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.moves = moves;
        this.filing = filing;
        this.tranches = tranches;
        this.release = release;
        this.payees = payees;
        this.cipher = cipher;
        this.notices = notices;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void moved(CardMoved event) {
        hold(transactions.call(() -> notLeft(
                "AND i.person_id = :person ORDER BY i.id",
                Map.of("person", event.person().value()))));
    }

    /** Looks at every payee of a file that is about to go out. */
    void check(long file) {
        long after = 0;
        List<Held> chunk;
        do {
            long from = after;
            chunk = transactions.call(() -> notLeft(
                    "AND i.file_id = :file AND i.id > :from ORDER BY i.id LIMIT :chunk",
                    Map.of("file", file, "from", from, "chunk", CHUNK)));
            after = chunk.isEmpty() ? after : chunk.getLast().id();
            hold(chunk);
        } while (chunk.size() == CHUNK);
    }

    private record Held(
            long id,
            long batch,
            Long file,
            String endToEndId,
            PersonId person,
            Fen amount,
            byte[] payeeIndex,
            String tail,
            int moves) {}

    private List<Held> notLeft(String condition, Map<String, ?> parameters) {
        return jdbc.sql(NOT_LEFT + condition)
                .params(parameters)
                .query((row, number) -> new Held(
                        row.getLong("id"),
                        row.getLong("batch_id"),
                        row.getObject("file_id", Long.class),
                        row.getString("end_to_end_id"),
                        new PersonId(row.getLong("person_id")),
                        Fen.of(row.getLong("amount_fen")),
                        row.getBytes("payee_index"),
                        row.getString("payee_tail"),
                        row.getInt("moves")))
                .list();
    }

    private void hold(List<Held> looked) {
        if (looked.isEmpty()) {
            return;
        }
        Map<PersonId, Payee> payable = transactions.call(
                () -> payees.payees(looked.stream().map(Held::person).collect(Collectors.toSet())));
        List<Held> wrong = looked.stream()
                .filter(held -> !goesToPresentCard(held, payable.get(held.person())))
                .toList();
        wrong.stream()
                .collect(Collectors.groupingBy(
                        Held::batch, TreeMap::new, Collectors.mapping(Held::id, Collectors.toList())))
                .forEach((batch, ids) -> transactions.run(() -> takeOut(batch, ids)));
        release.release(
                wrong.stream().map(Held::person).filter(payable::containsKey).collect(Collectors.toSet()));
    }

    private boolean goesToPresentCard(Held held, Payee payee) {
        return payee != null
                && Arrays.equals(held.payeeIndex(), Destination.of(payee).accountIndex(cipher));
    }

    /**
     * Under the batch's and the files' locks, and only what still has not left: a file on its way to the bank stays
     * whole.
     */
    private void takeOut(long batch, List<Long> wrong) {
        jdbc.sql("SELECT id FROM payout_batch WHERE id = ? FOR UPDATE")
                .param(batch)
                .query(Long.class)
                .single();
        jdbc.sql("""
                        SELECT id FROM payment_file
                        WHERE id IN (SELECT file_id FROM payout_instruction WHERE id IN (:wrong)) FOR UPDATE
                        """).param("wrong", wrong).query(Long.class).list();
        List<Held> held = notLeft("AND i.id IN (:wrong) ORDER BY i.id", Map.of("wrong", wrong));
        if (held.isEmpty()) {
            return;
        }
        List<Long> ids = held.stream().map(Held::id).toList();
        var selected = InstructionMoves.Selection.ids(ids);
        moves.move(selected, InstructionState.APPROVED, InstructionState.NEEDS_CARD, null);
        moves.move(selected, InstructionState.ANNOUNCED, InstructionState.NEEDS_CARD, null);
        jdbc.sql("""
                        UPDATE payout_instruction
                        SET payee = NULL, payee_index = NULL, payee_tail = NULL, payee_card = NULL, tranche_id = NULL, file_id = NULL
                        WHERE id IN (:ids)
                        """).param("ids", ids).update();
        held.stream()
                .map(Held::file)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(file -> filing.makeAnew(file, tranches.get(trancheOf(file))));
        notices.queueNews("payouts-held", held.stream().map(CardHold::news).toList());
        LOG.info("{} payments of batch {} wait for a card again", ids.size(), batch);
    }

    private long trancheOf(long file) {
        return jdbc.sql("SELECT tranche_id FROM payment_file WHERE id = ?")
                .param(file)
                .query(Long.class)
                .single();
    }

    /** The announcement named a card and a day; what has become of it is said to the same person. */
    private static Notice news(Held held) {
        return new Notice(
                "payout:" + held.endToEndId() + ":held:" + held.moves(),
                held.person(),
                "payouts.notice.held",
                List.of(Formats.money(held.amount()), held.tail()));
    }
}
