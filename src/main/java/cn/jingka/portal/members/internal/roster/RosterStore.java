package cn.jingka.portal.members.internal.roster;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.members.RosterBatch;
import cn.jingka.portal.members.RosterBatch.Counts;
import cn.jingka.portal.members.RosterColumn;
import cn.jingka.portal.members.RosterNote;
import cn.jingka.portal.members.RosterOutcome;
import cn.jingka.portal.members.RosterRow;
import cn.jingka.portal.members.internal.Chunks;
import cn.jingka.portal.members.internal.PersonSecrets;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Uploads and their rows; cells are sealed, since they are persons' data that may never take effect. */
@Component
class RosterStore {

    private static final TypeReference<EnumMap<RosterColumn, String>> CELLS = new TypeReference<>() {};
    private static final TypeReference<List<RosterNote>> NOTES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final PersonSecrets secrets;
    private final JsonMapper json;

    RosterStore(JdbcClient jdbc, JdbcTemplate batches, PersonSecrets secrets, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.secrets = secrets;
        this.json = json;
    }

    long insert(String unit, String fileName, List<RosterColumn> header, String actor, Instant now) {
        long id = jdbc.sql("SELECT NEXT VALUE FOR roster_batch_seq")
                .query(Long.class)
                .single();
        jdbc.sql("""
                        INSERT INTO roster_batch (id, unit_code, file_name, state, created_at, created_by, header, added, changed, removed, unchanged, rejected)
                        VALUES (?, ?, ?, 'DRAFT', ?, ?, ?, 0, 0, 0, 0, 0)
                        """)
                .params(
                        id,
                        unit,
                        fileName,
                        Utc.column(now),
                        actor,
                        header.stream().map(RosterColumn::name).collect(Collectors.joining(",")))
                .update();
        return id;
    }

    /** Keeps rows as planned, in place of what was kept before, and the batch's counts. */
    void keep(long batch, List<PlannedRow> rows) {
        for (List<PlannedRow> chunk : Chunks.of(rows)) {
            batches.batchUpdate(
                    "REPLACE INTO roster_row (batch_id, line, outcome, content, notes) VALUES (?, ?, ?, ?, ?)",
                    chunk.stream()
                            .map(row -> new Object[] {
                                batch,
                                row.row().line(),
                                row.outcome().name(),
                                secrets.sealRow(
                                        batch,
                                        row.row().line(),
                                        json.writeValueAsBytes(row.row().cells())),
                                json.writeValueAsString(row.notes())
                            })
                            .toList());
        }
        Map<RosterOutcome, Long> counts =
                rows.stream().collect(Collectors.groupingBy(PlannedRow::outcome, Collectors.counting()));
        jdbc.sql(
                        "UPDATE roster_batch SET added = ?, changed = ?, removed = ?, unchanged = ?, rejected = ? WHERE id = ?")
                .params(
                        counts.getOrDefault(RosterOutcome.ADDED, 0L),
                        counts.getOrDefault(RosterOutcome.CHANGED, 0L),
                        counts.getOrDefault(RosterOutcome.REMOVED, 0L),
                        counts.getOrDefault(RosterOutcome.UNCHANGED, 0L),
                        counts.getOrDefault(RosterOutcome.REJECTED, 0L),
                        batch)
                .update();
    }

    /** @throws DomainException {@code members.roster.unknown} when there is no such batch */
    RosterBatch get(long batch) {
        return find("WHERE id = ?", batch)
                .orElseThrow(() -> new DomainException(
                        DomainException.Kind.NOT_FOUND, "members.roster.unknown", String.valueOf(batch)));
    }

    /** The batch, held against others until the transaction ends. */
    RosterBatch lock(long batch) {
        return find("WHERE id = ? FOR UPDATE", batch)
                .orElseThrow(() -> new DomainException(
                        DomainException.Kind.NOT_FOUND, "members.roster.unknown", String.valueOf(batch)));
    }

    Optional<RosterBatch> openDraft(String unit) {
        return find("WHERE unit_code = ? AND state = 'DRAFT' ORDER BY id DESC LIMIT 1", unit);
    }

    List<RosterColumn> header(long batch) {
        String names = jdbc.sql("SELECT header FROM roster_batch WHERE id = ?")
                .param(batch)
                .query(String.class)
                .single();
        return Arrays.stream(names.split(",")).map(RosterColumn::valueOf).toList();
    }

    List<SheetRow> sheetRows(long batch) {
        return jdbc.sql("SELECT line, content FROM roster_row WHERE batch_id = ? ORDER BY line")
                .param(batch)
                .query((rs, n) ->
                        new SheetRow(rs.getInt("line"), cells(batch, rs.getInt("line"), rs.getBytes("content"))))
                .list();
    }

    List<RosterRow> rows(long batch, RosterOutcome outcome, int offset, int limit) {
        return jdbc.sql("""
                        SELECT line, content, notes FROM roster_row
                        WHERE batch_id = ? AND outcome = ? ORDER BY line LIMIT ? OFFSET ?
                        """)
                .params(batch, outcome.name(), limit, offset)
                .query((rs, n) -> new RosterRow(
                        rs.getInt("line"),
                        outcome,
                        cells(batch, rs.getInt("line"), rs.getBytes("content")),
                        json.readValue(rs.getString("notes"), NOTES)))
                .list();
    }

    void markApplied(long batch, Instant now) {
        jdbc.sql("UPDATE roster_batch SET state = 'APPLIED', applied_at = ? WHERE id = ?")
                .params(Utc.column(now), batch)
                .update();
    }

    void discard(long batch) {
        jdbc.sql("UPDATE roster_batch SET state = 'DISCARDED' WHERE id = ?")
                .param(batch)
                .update();
        jdbc.sql("DELETE FROM roster_row WHERE batch_id = ?").param(batch).update();
    }

    List<Long> draftsBefore(Instant moment) {
        return jdbc.sql("SELECT id FROM roster_batch WHERE state = 'DRAFT' AND created_at < ?")
                .param(Utc.column(moment))
                .query(Long.class)
                .list();
    }

    private Map<RosterColumn, String> cells(long batch, int line, byte[] sealed) {
        return json.readValue(secrets.openRow(batch, line, sealed), CELLS);
    }

    private Optional<RosterBatch> find(String condition, Object parameter) {
        RowMapper<RosterBatch> mapper = (rs, n) -> new RosterBatch(
                rs.getLong("id"),
                rs.getString("unit_code"),
                rs.getString("file_name"),
                RosterBatch.State.valueOf(rs.getString("state")),
                Utc.instant(rs, "created_at"),
                Utc.instant(rs, "applied_at"),
                new Counts(
                        rs.getInt("added"),
                        rs.getInt("changed"),
                        rs.getInt("removed"),
                        rs.getInt("unchanged"),
                        rs.getInt("rejected")));
        return jdbc.sql("SELECT * FROM roster_batch " + condition)
                .param(parameter)
                .query(mapper)
                .optional();
    }
}
