package cn.jingka.portal.reimbursement.internal.feed;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.reimbursement.FeedBatch;
import cn.jingka.portal.reimbursement.FeedState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code feed_batch}. */
@Repository
class FeedBatches {

    private final JdbcClient jdbc;
    private final Clock clock;

    FeedBatches(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long queue(String fileName, String storedName, String uploadedBy) {
        long id = jdbc.sql("SELECT NEXTVAL(feed_batch_seq)").query(Long.class).single();
        jdbc.sql("""
                        INSERT INTO feed_batch (id, state, file_name, stored_name, uploaded_by, uploaded_at)
                        VALUES (?, 'QUEUED', ?, ?, ?, ?)
                        """).params(id, fileName, storedName, uploadedBy, now()).update();
        return id;
    }

    private LocalDateTime now() {
        return Utc.column(clock.instant());
    }

    /** The batch to import now: the one begun, else the next in order of upload. */
    Optional<BatchRow> next() {
        return jdbc.sql("""
                        SELECT id, stored_name, header, lines_read, next_byte, next_line, attempts FROM feed_batch
                        WHERE state IN ('RUNNING', 'QUEUED') ORDER BY state = 'QUEUED', id LIMIT 1
                        """)
                .query((row, n) -> new BatchRow(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getInt(7)))
                .optional();
    }

    void takeUp(long id) {
        jdbc.sql("UPDATE feed_batch SET state = 'RUNNING', attempts = attempts + 1 WHERE id = ?")
                .params(id)
                .update();
    }

    void checked(long id, FeedCheck.Checked checked) {
        jdbc.sql("UPDATE feed_batch SET header = ?, lines_total = ?, next_byte = ?, next_line = ? WHERE id = ?")
                .params(checked.header().encode(), checked.lines(), checked.firstByte(), checked.firstLine(), id)
                .update();
    }

    /** Moves on from exactly the place at which the chunk began: of two importers of one batch only one gets through. */
    void advance(long id, long fromByte, Chunk chunk, Tally tally) {
        int moved = jdbc.sql("""
                        UPDATE feed_batch SET lines_read = lines_read + ?, accepted = accepted + ?, duplicates = duplicates + ?,
                            set_aside = set_aside + ?, rejected = rejected + ?, next_byte = ?, next_line = ?, attempts = 0
                        WHERE id = ? AND state = 'RUNNING' AND next_byte = ?
                        """)
                .params(
                        tally.lines(),
                        tally.accepted(),
                        tally.duplicates(),
                        tally.setAside(),
                        tally.rejected(),
                        chunk.nextByte(),
                        chunk.nextLine(),
                        id,
                        fromByte)
                .update();
        if (moved != 1) {
            throw new IllegalStateException("Feed batch " + id + " was moved on by another importer");
        }
    }

    /** One line that was accepted, or set aside, turns out to be wrong after all. */
    void reject(long id, boolean wasSetAside) {
        String counted = wasSetAside ? "set_aside" : "accepted";
        jdbc.sql("UPDATE feed_batch SET rejected = rejected + 1, %s = %s - 1 WHERE id = ?".formatted(counted, counted))
                .params(id)
                .update();
    }

    void done(long id) {
        jdbc.sql("""
                        UPDATE feed_batch SET state = 'DONE', finished_at = ?,
                            done_number = (SELECT COALESCE(MAX(done_number), 0) + 1 FROM feed_batch)
                        WHERE id = ? AND state = 'RUNNING'
                        """).params(now(), id).update();
    }

    /** Nothing of a refused file counts, so nothing stays counted. */
    void failed(long id, Reason reason) {
        jdbc.sql("""
                        UPDATE feed_batch SET state = 'FAILED', finished_at = ?, error = ?, lines_read = 0,
                            accepted = 0, duplicates = 0, set_aside = 0, rejected = 0 WHERE id = ?
                        """).params(now(), Reason.encode(List.of(reason)), id).update();
    }

    /** Files that outlived their import. */
    List<String> finishedFiles() {
        return jdbc.sql(
                        "SELECT stored_name FROM feed_batch WHERE state IN ('DONE', 'FAILED') AND stored_name IS NOT NULL")
                .query(String.class)
                .list();
    }

    /** The files of all batches that are not finished. */
    Set<String> wantedFiles() {
        return jdbc.sql("SELECT stored_name FROM feed_batch WHERE state IN ('QUEUED', 'RUNNING')")
                .query(String.class)
                .set();
    }

    void fileDeleted(String storedName) {
        jdbc.sql("UPDATE feed_batch SET stored_name = NULL WHERE stored_name = ?")
                .params(storedName)
                .update();
    }

    Optional<String> header(long id) {
        return jdbc.sql("SELECT header FROM feed_batch WHERE id = ?")
                .params(id)
                .query((row, n) -> Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(header -> header);
    }

    Optional<FeedBatch> find(long id) {
        return jdbc.sql("SELECT * FROM feed_batch WHERE id = ?")
                .params(id)
                .query(FeedBatches::view)
                .optional();
    }

    List<FeedBatch> latest(int limit) {
        return jdbc.sql("SELECT * FROM feed_batch ORDER BY id DESC LIMIT ?")
                .params(limit)
                .query(FeedBatches::view)
                .list();
    }

    private static FeedBatch view(ResultSet row, int number) throws SQLException {
        String error = row.getString("error");
        return new FeedBatch(
                row.getLong("id"),
                FeedState.valueOf(row.getString("state")),
                row.getString("file_name"),
                row.getString("uploaded_by"),
                Utc.instant(row, "uploaded_at"),
                Optional.ofNullable(Utc.instant(row, "finished_at")),
                row.getObject("lines_total") == null
                        ? OptionalLong.empty()
                        : OptionalLong.of(row.getLong("lines_total")),
                row.getLong("lines_read"),
                row.getLong("accepted"),
                row.getLong("duplicates"),
                row.getLong("set_aside"),
                row.getLong("rejected"),
                Optional.ofNullable(error)
                        .map(encoded -> Reason.decode(encoded).getFirst())
                        .map(reason -> new FeedBatch.Failure(reason.key(), reason.arguments())));
    }
}
