package cn.jingka.portal.payouts.internal;

import cn.jingka.portal.common.database.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class TrancheTable {

    private static final String SELECT = """
            SELECT t.*, b.name, b.occasion FROM payout_tranche t JOIN payout_batch b ON b.id = t.batch_id
            """;

    private final JdbcClient jdbc;
    private final PayoutSequences sequences;
    private final LeadTime leadTime;
    private final Clock clock;

    TrancheTable(JdbcClient jdbc, PayoutSequences sequences, LeadTime leadTime, Clock clock) {
        this.jdbc = jdbc;
        this.sequences = sequences;
        this.leadTime = leadTime;
        this.clock = clock;
    }

    void openMain(long batch, Instant approvedAt) {
        insert(batch, 0, approvedAt);
    }

    /** The tranche that collects what of this batch can go on late; call it with the batch locked. */
    Tranche collecting(long batch) {
        return jdbc.sql(SELECT + "WHERE t.batch_id = ? AND t.ordinal > 0 AND t.state = 'COLLECTING'")
                .param(batch)
                .query(TrancheTable::tranche)
                .optional()
                .orElseGet(() -> get(insert(batch, nextOrdinal(batch), clock.instant())));
    }

    private int nextOrdinal(long batch) {
        return jdbc.sql("SELECT MAX(ordinal) + 1 FROM payout_tranche WHERE batch_id = ?")
                .param(batch)
                .query(Integer.class)
                .single();
    }

    private long insert(long batch, int ordinal, Instant now) {
        long id = sequences.next();
        // Fixed here once, so that a file made again after a crash has the same bytes.
        LocalDate execution =
                now.plus(leadTime.announceLead()).atZone(clock.getZone()).toLocalDate();
        jdbc.sql("""
                        INSERT INTO payout_tranche (id, batch_id, ordinal, state, created_at, execution_date)
                        VALUES (?, ?, ?, 'COLLECTING', ?, ?)
                        """).params(id, batch, ordinal, Utc.column(now), execution).update();
        return id;
    }

    Tranche get(long id) {
        return jdbc.sql(SELECT + "WHERE t.id = ?")
                .param(id)
                .query(TrancheTable::tranche)
                .single();
    }

    /** Those on which work may be waiting, oldest first. */
    List<Tranche> unfinished() {
        return jdbc.sql(SELECT + "WHERE t.state <> 'SENT' ORDER BY t.id")
                .query(TrancheTable::tranche)
                .list();
    }

    /** @return whether it was in {@code from}: of two nodes only one goes on */
    boolean move(Tranche tranche, Tranche.State from, Tranche.State to) {
        return jdbc.sql("UPDATE payout_tranche SET state = ? WHERE id = ? AND state = ?")
                        .params(to.name(), tranche.id(), from.name())
                        .update()
                == 1;
    }

    private static Tranche tranche(ResultSet row, int number) throws SQLException {
        return new Tranche(
                row.getLong("id"),
                row.getLong("batch_id"),
                row.getString("name"),
                row.getString("occasion"),
                row.getInt("ordinal"),
                Tranche.State.valueOf(row.getString("state")),
                Utc.instant(row, "created_at"),
                row.getObject("execution_date", LocalDate.class),
                Utc.instant(row, "announced_at"),
                Utc.instant(row, "send_at"));
    }
}
