package cn.jingka.portal.payouts.internal;

import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.payouts.InstructionState;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The instructions that a message of the bank names, locked. A file that was under way or fetched counts as sent as soon as the
 * bank answers about it: the portal then never hands it in itself, so no answer can lead to a second payment.
 */
@Component
class AnsweredInstructions {

    record Answered(
            long id,
            String endToEndId,
            InstructionState state,
            Optional<InstructionState> bankState,
            Fen amount,
            long file,
            PersonId person,
            boolean toBeneficiary,
            long batchId,
            String reference,
            String batch,
            String occasion) {}

    /** @param unbooked what of the file is neither booked nor refused yet */
    record AnsweredFile(long id, boolean sent, Fen unbooked) {}

    private static final String LEFT_THE_HOUSE = "(f.attempted_at IS NOT NULL OR f.downloaded_at IS NOT NULL)";

    private final JdbcClient jdbc;
    private final PaymentSending sending;

    AnsweredInstructions(JdbcClient jdbc, PaymentSending sending) {
        this.jdbc = jdbc;
        this.sending = sending;
    }

    Map<String, Answered> lock(Collection<String> references) {
        lockBatchesOf(references);
        Map<String, Answered> found = read(references);
        List<Long> evidenced = evidencedFiles(found.values());
        if (evidenced.isEmpty()) {
            return found;
        }
        evidenced.forEach(file -> sending.recordSent(file, "bank"));
        return read(references);
    }

    /** Everything that moves instructions takes their batch first, in one order, so nothing waits in a circle. */
    private void lockBatchesOf(Collection<String> references) {
        List<Long> batches = jdbc.sql(
                        "SELECT DISTINCT batch_id FROM payout_instruction WHERE end_to_end_id IN (:references) ORDER BY batch_id")
                .param("references", references)
                .query(Long.class)
                .list();
        for (long batch : batches) {
            jdbc.sql("SELECT id FROM payout_batch WHERE id = ? FOR UPDATE")
                    .param(batch)
                    .query(Long.class)
                    .single();
        }
    }

    private Map<String, Answered> read(Collection<String> references) {
        Map<String, Answered> found = new HashMap<>();
        jdbc.sql("""
                        SELECT i.*, b.name, b.occasion FROM payout_instruction i JOIN payout_batch b ON b.id = i.batch_id
                        WHERE i.end_to_end_id IN (:references) FOR UPDATE
                        """)
                .param("references", references)
                .query((row, number) -> new Answered(
                        row.getLong("id"),
                        row.getString("end_to_end_id"),
                        InstructionState.valueOf(row.getString("state")),
                        Optional.ofNullable(row.getString("bank_state")).map(InstructionState::valueOf),
                        Fen.of(row.getLong("amount_fen")),
                        row.getLong("file_id"),
                        new PersonId(row.getLong("person_id")),
                        row.getBoolean("to_beneficiary"),
                        row.getLong("batch_id"),
                        row.getString("reference"),
                        row.getString("name"),
                        row.getString("occasion")))
                .list()
                .forEach(answered -> found.put(answered.endToEndId(), answered));
        return found;
    }

    private List<Long> evidencedFiles(Collection<Answered> instructions) {
        List<Long> files = instructions.stream()
                .filter(i -> i.state() == InstructionState.APPROVED || i.state() == InstructionState.ANNOUNCED)
                .map(Answered::file)
                .filter(file -> file != 0)
                .distinct()
                .toList();
        if (files.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("SELECT f.id FROM payment_file f WHERE f.id IN (:files) AND " + LEFT_THE_HOUSE)
                .param("files", files)
                .query(Long.class)
                .list();
    }

    /** A whole file by the id under which it was handed in, its batch locked. */
    Optional<AnsweredFile> lockFile(String messageId) {
        record Found(long id, boolean evidenced) {}
        Optional<Found> file = jdbc.sql("""
                        SELECT f.id, f.state = 'SENT' OR %s AS evidenced
                        FROM payment_file f JOIN payout_batch b ON b.id = f.batch_id WHERE f.message_id = ? FOR UPDATE
                        """.formatted(LEFT_THE_HOUSE))
                .param(messageId)
                .query((row, number) -> new Found(row.getLong("id"), row.getBoolean("evidenced")))
                .optional();
        file.filter(Found::evidenced).ifPresent(found -> sending.recordSent(found.id(), "bank"));
        return file.map(found -> new AnsweredFile(found.id(), found.evidenced(), unbooked(found.id())));
    }

    private Fen unbooked(long file) {
        return Fen.of(jdbc.sql("""
                        SELECT COALESCE(SUM(amount_fen), 0) FROM payout_instruction
                        WHERE file_id = ? AND state IN ('SENT', 'ACCEPTED')
                        """).param(file).query(Long.class).single());
    }
}
