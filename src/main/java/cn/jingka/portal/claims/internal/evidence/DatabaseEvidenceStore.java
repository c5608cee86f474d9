package cn.jingka.portal.claims.internal.evidence;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.database.WholeTransactions;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Contents in the database, cut in pieces that any server's {@code max_allowed_packet} lets through. */
class DatabaseEvidenceStore implements EvidenceStore {

    private static final int PIECE = 1 << 20;
    private static final int NAMES = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final WholeTransactions transactions;

    DatabaseEvidenceStore(JdbcClient jdbc, JdbcTemplate template, WholeTransactions transactions) {
        this.jdbc = jdbc;
        this.template = template;
        this.transactions = transactions;
    }

    @Override
    public void put(String name, byte[] content) {
        transactions.run(() -> {
            for (int piece = 0; piece * PIECE < content.length; piece++) {
                byte[] bytes =
                        Arrays.copyOfRange(content, piece * PIECE, Math.min(content.length, (piece + 1) * PIECE));
                jdbc.sql("""
                                INSERT INTO evidence_content (stored_as, piece, stored_at, content)
                                VALUES (?, ?, UTC_TIMESTAMP(6), ?)
                                """).params(name, piece, bytes).update();
            }
        });
    }

    @Override
    public byte[] get(String name) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        template.query(
                connection -> {
                    var statement = connection.prepareStatement(
                            "SELECT content FROM evidence_content WHERE stored_as = ? ORDER BY piece");
                    // Piece by piece, so that the driver doesn't hold them all as well.
                    statement.setFetchSize(1);
                    statement.setString(1, name);
                    return statement;
                },
                row -> {
                    content.writeBytes(row.getBytes(1));
                });
        if (content.size() == 0) {
            throw new IllegalStateException("The database has no evidence content " + name);
        }
        return content.toByteArray();
    }

    @Override
    public byte[] head(String name, int bytes) {
        return jdbc.sql("SELECT LEFT(content, ?) FROM evidence_content WHERE stored_as = ? AND piece = 0")
                .params(bytes, name)
                .query((row, number) -> row.getBytes(1))
                .optional()
                .orElseThrow(() -> new IllegalStateException("The database has no evidence content " + name));
    }

    @Override
    public void replace(String name, byte[] content) {
        transactions.run(() -> {
            for (int piece = 0; piece * PIECE < content.length; piece++) {
                byte[] bytes =
                        Arrays.copyOfRange(content, piece * PIECE, Math.min(content.length, (piece + 1) * PIECE));
                jdbc.sql("UPDATE evidence_content SET content = ? WHERE stored_as = ? AND piece = ?")
                        .params(bytes, name, piece)
                        .update();
            }
        });
    }

    @Override
    public void delete(String name) {
        transactions.run(() -> jdbc.sql("DELETE FROM evidence_content WHERE stored_as = ?")
                .param(name)
                .update());
    }

    @Override
    public void storedBefore(Instant moment, Consumer<List<String>> names) {
        String last = "";
        while (true) {
            List<String> part = jdbc.sql("""
                            SELECT stored_as FROM evidence_content
                            WHERE piece = 0 AND stored_at < ? AND stored_as > ? ORDER BY stored_as LIMIT ?
                            """)
                    .params(Utc.column(moment), last, NAMES)
                    .query(String.class)
                    .list();
            if (part.isEmpty()) {
                return;
            }
            names.accept(part);
            last = part.getLast();
        }
    }
}
