package cn.jingka.portal.reimbursement.internal.feed;

import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.common.identifier.DocumentIndex;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What is kept of a batch beside its lines: rejected lines, lines set aside, reversals waiting for their targets. */
@Repository
class FeedRemainders {

    private static final int ROWS_AT_ONCE = 1000;

    private final JdbcTemplate jdbc;
    private final PersonalDataCipher cipher;

    FeedRemainders(JdbcTemplate jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** A reversal hands its text on when it is rejected later, so both tables bind it to the same place. */
    static String place(long batchId, long lineNumber) {
        return "feed.original:" + batchId + ":" + lineNumber;
    }

    void reject(long batchId, List<RejectedLine> lines) {
        jdbc.batchUpdate(
                "INSERT INTO feed_rejected (batch_id, line_number, original, reasons) VALUES (?, ?, ?, ?)",
                lines,
                ROWS_AT_ONCE,
                (statement, line) -> {
                    statement.setLong(1, batchId);
                    statement.setLong(2, line.lineNumber());
                    statement.setBytes(3, cipher.encrypt(line.original(), place(batchId, line.lineNumber())));
                    statement.setString(4, Reason.encode(line.reasons()));
                });
    }

    void keepReversals(long batchId, List<ParsedLine> reversals, Set<DocumentIndex> unknown) {
        jdbc.batchUpdate("""
                INSERT INTO feed_reversal (settlement_id, reverses, batch_id, line_number, valid, set_aside, original)
                VALUES (?, ?, ?, ?, FALSE, ?, ?)
                """, reversals, ROWS_AT_ONCE, (statement, line) -> {
            statement.setString(1, line.settlementId());
            statement.setString(2, line.content().reverses());
            statement.setLong(3, batchId);
            statement.setLong(4, line.lineNumber());
            statement.setBoolean(5, unknown.contains(line.content().document()));
            statement.setBytes(6, cipher.encrypt(line.original(), place(batchId, line.lineNumber())));
        });
    }

    void setAside(long batchId, List<DocumentIndex> documents) {
        Map<DocumentIndex, Integer> counts = new HashMap<>();
        documents.forEach(document -> counts.merge(document, 1, Integer::sum));
        jdbc.batchUpdate("""
                INSERT INTO feed_set_aside (batch_id, document_index, line_count) VALUES (?, ?, ?)
                ON DUPLICATE KEY UPDATE line_count = line_count + VALUES(line_count)
                """, counts.entrySet(), ROWS_AT_ONCE, (statement, entry) -> {
            statement.setLong(1, batchId);
            statement.setBytes(2, entry.getKey().bytes());
            statement.setInt(3, entry.getValue());
        });
    }

    Map<DocumentIndex, Long> setAside(long batchId) {
        Map<DocumentIndex, Long> counts = new HashMap<>();
        jdbc.query(
                "SELECT document_index, line_count FROM feed_set_aside WHERE batch_id = ?",
                row -> {
                    counts.put(DocumentIndex.of(row.getBytes(1)), row.getLong(2));
                },
                batchId);
        return counts;
    }

    /** The reversal is no longer waiting but rejected. */
    void rejectReversal(ReversalJudge.Waiting reversal, Reason reason) {
        jdbc.update(
                "INSERT INTO feed_rejected (batch_id, line_number, original, reasons) SELECT batch_id, line_number, original, ?"
                        + " FROM feed_reversal WHERE settlement_id = ?",
                Reason.encode(List.of(reason)),
                reversal.settlementId());
        jdbc.update("DELETE FROM feed_reversal WHERE settlement_id = ?", reversal.settlementId());
        if (reversal.setAside()) {
            jdbc.update(
                    "UPDATE feed_set_aside SET line_count = line_count - 1 WHERE batch_id = ? AND document_index = ?",
                    reversal.batchId(),
                    reversal.document().bytes());
        }
    }

    /** A reversal found valid can't be rejected any more, so its text is not needed any more. */
    void confirmReversal(String settlementId) {
        jdbc.update("UPDATE feed_reversal SET valid = TRUE, original = NULL WHERE settlement_id = ?", settlementId);
    }

    void deleteBatch(long batchId) {
        jdbc.update("DELETE FROM feed_rejected WHERE batch_id = ?", batchId);
        jdbc.update("DELETE FROM feed_set_aside WHERE batch_id = ?", batchId);
        jdbc.update("DELETE FROM feed_reversal WHERE batch_id = ?", batchId);
    }
}
