package cn.jingka.portal.reimbursement.internal.settlement;

import cn.jingka.portal.common.identifier.DocumentIndex;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.reimbursement.rules.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.util.LinkedMultiValueMap;

/** The imported feed as settlement reads it: person after person, finished batches only. */
@Repository
class YearLines {

    private static final int NORMAL = 0;
    private static final int INPATIENT = 1;

    private final JdbcClient jdbc;

    YearLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The highest number among the finished batches; 0 when there is none. */
    long done() {
        return jdbc.sql("SELECT COALESCE(MAX(done_number), 0) FROM feed_batch")
                .query(Long.class)
                .single();
    }

    /** The lines of a range of documents dated in the span, by document. */
    Map<DocumentIndex, List<FeedLine>> between(
            DocumentIndex from, DocumentIndex to, LocalDate first, LocalDate last, Cutoff cutoff) {
        LinkedMultiValueMap<DocumentIndex, FeedLine> lines = new LinkedMultiValueMap<>();
        // The range of persons first and its batches after, however few batches there are: one pass over the clustered
        // lines.
        jdbc.sql("""
                SELECT STRAIGHT_JOIN l.document_index, l.settlement_id, l.channel, l.service_date, l.counting_date, l.self_pay_one_fen,
                       EXISTS (SELECT 1 FROM feed_reversal r JOIN feed_batch rb ON rb.id = r.batch_id
                               WHERE r.reverses = l.settlement_id AND r.valid AND rb.done_number <= :done) AS reversed
                FROM feed_line l JOIN feed_batch b ON b.id = l.batch_id
                WHERE l.document_index BETWEEN :from AND :to AND l.counting_date BETWEEN :first AND :last
                  AND l.status = :normal AND b.done_number <= :done
                """)
                .param("from", from.bytes())
                .param("to", to.bytes())
                .param("first", first)
                .param("last", last)
                .param("normal", NORMAL)
                .param("done", cutoff.feedDone())
                .query((ResultSet row, int number) -> line(row))
                .list()
                .forEach(line -> lines.add(line.document(), line));
        return lines;
    }

    /** The years in which a document has lines. */
    List<Integer> years(DocumentIndex document) {
        return jdbc.sql("""
                SELECT DISTINCT YEAR(l.counting_date) FROM feed_line l JOIN feed_batch b ON b.id = l.batch_id
                WHERE l.document_index = :document AND b.done_number IS NOT NULL
                """)
                .param("document", document.bytes())
                .query(Integer.class)
                .list();
    }

    private static FeedLine line(ResultSet row) throws SQLException {
        return new FeedLine(
                DocumentIndex.of(row.getBytes("document_index")),
                row.getString("settlement_id"),
                row.getInt("channel") == INPATIENT ? Channel.INPATIENT : Channel.OUTPATIENT,
                row.getObject("service_date", LocalDate.class),
                row.getObject("counting_date", LocalDate.class),
                Fen.of(row.getLong("self_pay_one_fen")),
                row.getBoolean("reversed"));
    }
}
