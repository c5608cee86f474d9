package cn.jingka.portal.reimbursement.internal.settlement;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.reimbursement.RunState;
import cn.jingka.portal.reimbursement.RunTotals;
import cn.jingka.portal.reimbursement.RunView;
import cn.jingka.portal.reimbursement.SettlementPeriod;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of runs. States move by statements that name the state they leave. */
@Repository
class RunTable {

    private static final String SELECT = """
            SELECT r.*, COUNT(s.slice) AS slices, SUM(s.state = 'DONE') AS slices_done, SUM(s.members) AS members,
                   SUM(s.items) AS items, SUM(s.payable_items) AS payable_items, SUM(s.negative_items) AS negative_items,
                   SUM(s.outpatient_fen) AS outpatient_fen, SUM(s.inpatient_fen) AS inpatient_fen,
                   SUM(s.over_ceiling_fen) AS over_ceiling_fen, SUM(s.over_undeclared_fen) AS over_undeclared_fen,
                   SUM(s.entitlement_fen) AS entitlement_fen, SUM(s.previously_fen) AS previously_fen,
                   SUM(s.payable_fen) AS payable_fen, SUM(s.negative_fen) AS negative_fen
            FROM settlement_run r JOIN settlement_slice s ON s.run_id = r.id
            """;
    private static final String GROUP = " GROUP BY r.id ORDER BY r.year DESC, r.sequence DESC, r.attempt DESC";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    RunTable(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Makes every other decision about the year wait until this transaction has ended. */
    void lockYear(int year) {
        jdbc.sql(
                        "INSERT INTO settlement_year (year, changes) VALUES (:year, 1) ON DUPLICATE KEY UPDATE changes = changes + 1")
                .param("year", year)
                .update();
    }

    /** Makes decisions about the run wait while this transaction adds to it; several may add at once. */
    RunState shareState(long id) {
        return RunState.valueOf(jdbc.sql("SELECT state FROM settlement_run WHERE id = :id LOCK IN SHARE MODE")
                .param("id", id)
                .query(String.class)
                .single());
    }

    long insert(
            SettlementPeriod period,
            int attempt,
            String batch,
            Cutoff cutoff,
            String ruleVersion,
            String startedBy,
            int slices) {
        long id =
                jdbc.sql("SELECT NEXTVAL(settlement_run_seq)").query(Long.class).single();
        jdbc.sql("""
                INSERT INTO settlement_run (id, year, sequence, attempt, state, batch, feed_done, rule_version, started_by, started_at)
                VALUES (:id, :year, :sequence, :attempt, 'QUEUED', :batch, :done, :rules, :by, :at)
                """)
                .param("id", id)
                .param("year", period.year())
                .param("sequence", period.sequence())
                .param("attempt", attempt)
                .param("batch", batch)
                .param("done", cutoff.feedDone())
                .param("rules", ruleVersion)
                .param("by", startedBy)
                .param("at", Utc.column(cutoff.at()))
                .update();
        batches.batchUpdate(
                "INSERT INTO settlement_slice (run_id, slice, state) VALUES (:id, :slice, 'WAITING')",
                IntStream.range(0, slices)
                        .mapToObj(slice -> new MapSqlParameterSource("id", id).addValue("slice", slice))
                        .toArray(SqlParameterSource[]::new));
        return id;
    }

    Optional<RunView> find(long id) {
        return jdbc.sql(SELECT + " WHERE r.id = :id" + GROUP)
                .param("id", id)
                .query(RunTable::view)
                .optional();
    }

    List<RunView> all() {
        return jdbc.sql(SELECT + GROUP).query(RunTable::view).list();
    }

    List<RunView> ofYear(int year) {
        return jdbc.sql(SELECT + " WHERE r.year = :year" + GROUP)
                .param("year", year)
                .query(RunTable::view)
                .list();
    }

    /** The runs that are not yet computed to the end. */
    List<Long> unfinished() {
        return jdbc.sql("SELECT id FROM settlement_run WHERE state IN ('QUEUED', 'RUNNING')")
                .query(Long.class)
                .list();
    }

    /** What the run counts. */
    Cutoff cutoff(long id) {
        return jdbc.sql("SELECT feed_done, started_at FROM settlement_run WHERE id = :id")
                .param("id", id)
                .query((ResultSet row, int number) ->
                        new Cutoff(row.getLong("feed_done"), Utc.instant(row, "started_at")))
                .single();
    }

    /** Moves a run on; false when it is not in one of the states that it should leave. */
    boolean move(long id, Collection<RunState> from, RunState to) {
        return jdbc.sql("UPDATE settlement_run SET state = :to, error = NULL WHERE id = :id AND state IN (:from)")
                        .param("to", to.name())
                        .param("id", id)
                        .param("from", from.stream().map(Enum::name).toList())
                        .update()
                > 0;
    }

    boolean decide(long id, Collection<RunState> from, RunState to, String by, Instant at) {
        return jdbc.sql("""
                        UPDATE settlement_run SET state = :to, decided_by = :by, decided_at = :at
                        WHERE id = :id AND state IN (:from)
                        """)
                        .param("to", to.name())
                        .param("by", by)
                        .param("at", Utc.column(at))
                        .param("id", id)
                        .param("from", from.stream().map(Enum::name).toList())
                        .update()
                > 0;
    }

    boolean fail(long id, String errorKey) {
        return jdbc.sql("""
                        UPDATE settlement_run SET state = 'FAILED', error = :error
                        WHERE id = :id AND state IN ('QUEUED', 'RUNNING')
                        """).param("error", errorKey).param("id", id).update() > 0;
    }

    /** Completes the run when no slice is left, whoever computed the last one. */
    boolean completeIfDone(long id, Instant at) {
        jdbc.sql("SELECT id FROM settlement_run WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(Long.class)
                .single();
        return jdbc.sql("""
                        UPDATE settlement_run SET state = 'COMPUTED', computed_at = :at
                        WHERE id = :id AND state = 'RUNNING'
                          AND NOT EXISTS (SELECT 1 FROM settlement_slice s WHERE s.run_id = :id AND s.state <> 'DONE')
                        """).param("at", Utc.column(at)).param("id", id).update() > 0;
    }

    /** The batch's run follows its payout, never backwards. */
    void follow(String batch, Collection<RunState> from, RunState to) {
        jdbc.sql("UPDATE settlement_run SET state = :to WHERE batch = :batch AND state IN (:from)")
                .param("to", to.name())
                .param("batch", batch)
                .param("from", from.stream().map(Enum::name).toList())
                .update();
    }

    private static RunView view(ResultSet row, int number) throws SQLException {
        return new RunView(
                row.getLong("id"),
                new SettlementPeriod(row.getInt("year"), row.getInt("sequence")),
                row.getInt("attempt"),
                RunState.valueOf(row.getString("state")),
                row.getString("batch"),
                row.getString("rule_version"),
                row.getString("started_by"),
                Utc.instant(row, "started_at"),
                Utc.instant(row, "computed_at"),
                row.getString("decided_by"),
                Utc.instant(row, "decided_at"),
                row.getString("error"),
                row.getInt("slices"),
                row.getInt("slices_done"),
                new RunTotals(
                        row.getLong("members"),
                        row.getLong("items"),
                        row.getLong("payable_items"),
                        row.getLong("negative_items"),
                        Fen.of(row.getLong("outpatient_fen")),
                        Fen.of(row.getLong("inpatient_fen")),
                        Fen.of(row.getLong("over_ceiling_fen")),
                        Fen.of(row.getLong("over_undeclared_fen")),
                        Fen.of(row.getLong("entitlement_fen")),
                        Fen.of(row.getLong("previously_fen")),
                        Fen.of(row.getLong("payable_fen")),
                        Fen.of(row.getLong("negative_fen"))));
    }
}
