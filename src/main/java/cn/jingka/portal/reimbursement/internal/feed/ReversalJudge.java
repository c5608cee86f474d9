package cn.jingka.portal.reimbursement.internal.feed;

import cn.jingka.portal.common.identifier.DocumentIndex;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Compares reversals with what they cancel, once all lines of a batch stand: they may come before their targets, in the same
 * file or another. So the outcome depends on no order within a file, and a reversal that turns out wrong is rejected in the
 * batch that brought it (formats.md §2: same person, same amounts, at most one reversal each).
 */
@Component
class ReversalJudge {

    private final JdbcTemplate jdbc;
    private final FeedLines lines;
    private final FeedRemainders remainders;
    private final FeedBatches batches;

    ReversalJudge(JdbcTemplate jdbc, FeedLines lines, FeedRemainders remainders, FeedBatches batches) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.remainders = remainders;
        this.batches = batches;
    }

    /** A reversal not yet found valid, with what it claims and, when that has come, what it cancels. */
    record Waiting(
            String settlementId,
            long batchId,
            boolean setAside,
            String reverses,
            DocumentIndex document,
            List<Long> amounts,
            Target target) {}

    record Target(boolean reversal, DocumentIndex document, List<Long> amounts, boolean alreadyReversed) {}

    /** To be called in the transaction that ends the batch. */
    void judge() {
        List<Waiting> rivals = new ArrayList<>();
        for (Waiting reversal : waiting()) {
            if (!rivals.isEmpty() && !rivals.getFirst().reverses().equals(reversal.reverses())) {
                judge(rivals);
                rivals.clear();
            }
            rivals.add(reversal);
        }
        judge(rivals);
    }

    private List<Waiting> waiting() {
        return jdbc.query(
                """
                SELECT r.settlement_id, r.batch_id, r.set_aside, r.reverses, l.document_index, l.total_fen, l.in_scope_fen,
                    l.fund_paid_fen, l.self_pay_one_fen, t.status, t.document_index, t.total_fen, t.in_scope_fen,
                    t.fund_paid_fen, t.self_pay_one_fen,
                    EXISTS (SELECT 1 FROM feed_reversal v WHERE v.reverses = r.reverses AND v.valid)
                FROM feed_reversal r
                JOIN feed_line l ON l.settlement_id = r.settlement_id
                LEFT JOIN feed_line t ON t.settlement_id = r.reverses
                WHERE NOT r.valid
                ORDER BY r.reverses, r.batch_id, r.settlement_id
                """,
                (row, n) -> new Waiting(
                        row.getString(1),
                        row.getLong(2),
                        row.getBoolean(3),
                        row.getString(4),
                        DocumentIndex.of(row.getBytes(5)),
                        amounts(row, 6),
                        row.getObject(10) == null
                                ? null
                                : new Target(
                                        row.getInt(10) == 1,
                                        DocumentIndex.of(row.getBytes(11)),
                                        amounts(row, 12),
                                        row.getBoolean(16))));
    }

    private static List<Long> amounts(ResultSet row, int first) throws SQLException {
        return List.of(row.getLong(first), row.getLong(first + 1), row.getLong(first + 2), row.getLong(first + 3));
    }

    /** Several reversals of one target, earlier batches first. */
    private void judge(List<Waiting> rivals) {
        List<Waiting> standing = new ArrayList<>();
        for (Waiting reversal : rivals) {
            String wrong = wrong(reversal, standing);
            if (wrong != null) {
                reject(reversal, Reason.of(wrong, reversal.reverses()));
                continue;
            }
            standing.add(reversal);
            if (reversal.target() != null) {
                remainders.confirmReversal(reversal.settlementId());
            }
        }
    }

    private static String wrong(Waiting reversal, List<Waiting> standing) {
        Target target = reversal.target();
        if (target == null) {
            // Of two reversals that claim the same of a line still to come, at most one can be right.
            boolean same = standing.stream()
                    .anyMatch(other -> other.document().equals(reversal.document())
                            && other.amounts().equals(reversal.amounts()));
            return same ? "alreadyReversed" : null;
        }
        if (target.reversal()) {
            return "reversesReversal";
        }
        if (!target.document().equals(reversal.document())) {
            return "otherPerson";
        }
        if (!target.amounts().equals(reversal.amounts())) {
            return "otherAmounts";
        }
        return target.alreadyReversed() || !standing.isEmpty() ? "alreadyReversed" : null;
    }

    private void reject(Waiting reversal, Reason reason) {
        remainders.rejectReversal(reversal, reason);
        lines.delete(reversal.settlementId());
        batches.reject(reversal.batchId(), reversal.setAside());
    }
}
