package cn.jingka.portal.reimbursement.internal.feed;

import cn.jingka.portal.common.identifier.DocumentIndex;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table {@code feed_line}; in bulk, because a year brings tens of millions of lines. */
@Repository
class FeedLines {

    private static final int IDS_AT_ONCE = 1000;

    private final JdbcTemplate jdbc;

    FeedLines(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A line of the table: its content, and where it came from. */
    record Stored(ParsedLine.Content content, long batchId, long lineNumber) {}

    /** Stores the lines whose settlement ids are new and passes over the others. @return how many were stored */
    long load(long batchId, LoadBuffer lines) {
        String sql = loadStatement("feed_line", batchId);
        ConnectionCallback<Long> load = connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.unwrap(org.mariadb.jdbc.Statement.class).setLocalInfileInputStream(lines.asStream());
                return statement.executeLargeUpdate(sql);
            }
        };
        return jdbc.execute(load);
    }

    static String loadStatement(String table, long batchId) {
        return """
                LOAD DATA LOCAL INFILE 'feed' IGNORE INTO TABLE %s CHARACTER SET binary
                FIELDS TERMINATED BY '\\t' ESCAPED BY '\\\\' LINES TERMINATED BY '\\n'
                (%s) SET batch_id = %d
                """.formatted(table, LoadBuffer.COLUMNS, batchId);
    }

    /** What stands under these settlement ids. */
    Map<String, Stored> find(List<String> settlementIds) {
        Map<String, Stored> found = HashMap.newHashMap(settlementIds.size());
        for (int from = 0; from < settlementIds.size(); from += IDS_AT_ONCE) {
            List<String> ids = settlementIds.subList(from, Math.min(settlementIds.size(), from + IDS_AT_ONCE));
            jdbc.query(
                    "SELECT * FROM feed_line WHERE settlement_id IN (%s)"
                            .formatted(String.join(",", Collections.nCopies(ids.size(), "?"))),
                    row -> {
                        found.put(row.getString("settlement_id"), stored(row));
                    },
                    ids.toArray());
        }
        return found;
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                new ParsedLine.Content(
                        DocumentIndex.of(row.getBytes("document_index")),
                        row.getInt("channel") == 1,
                        row.getObject("service_date", LocalDate.class),
                        row.getObject("discharge_date", LocalDate.class),
                        row.getString("hospital_code"),
                        row.getLong("total_fen"),
                        row.getLong("in_scope_fen"),
                        row.getLong("fund_paid_fen"),
                        row.getLong("self_pay_one_fen"),
                        row.getString("reverses")),
                row.getLong("batch_id"),
                row.getLong("line_number"));
    }

    void delete(String settlementId) {
        jdbc.update("DELETE FROM feed_line WHERE settlement_id = ?", settlementId);
    }

    /** Reads the whole table, for it has no index by batch: a failed import is rare, and an index would cost each good one. */
    void deleteBatch(long batchId) {
        jdbc.update("DELETE FROM feed_line WHERE batch_id = ?", batchId);
    }
}
