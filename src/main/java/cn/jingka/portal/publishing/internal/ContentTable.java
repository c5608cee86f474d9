package cn.jingka.portal.publishing.internal;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.publishing.Step;
import cn.jingka.portal.publishing.internal.RevisionRow.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pieces, their revisions and what happened to them. */
@Component
class ContentTable {

    private static final String STEP_COLUMNS = """
            s.revision, s.ordinal, s.what, s.happened_at, s.actor, s.actor_name, s.words, s.body IS NOT NULL AS kept\
            """;

    private final JdbcClient jdbc;

    ContentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean insertItem(String kind, String id, Instant now) {
        return jdbc.sql("""
                        INSERT IGNORE INTO content_item (kind, id, ordinal, created_at)
                        VALUES (?, ?, NEXT VALUE FOR content_item_seq, ?)""").params(kind, id, Utc.column(now)).update() == 1;
    }

    /** Whoever moves a piece holds its row first; empty when there is no such piece. */
    boolean lock(String kind, String id) {
        return jdbc.sql("SELECT id FROM content_item WHERE kind = ? AND id = ? FOR UPDATE")
                .params(kind, id)
                .query(String.class)
                .optional()
                .isPresent();
    }

    boolean exists(String kind, String id) {
        return jdbc.sql("SELECT COUNT(*) FROM content_item WHERE kind = ? AND id = ?")
                        .params(kind, id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    long insertDraft(String kind, String id, String body, Actor actor, Instant now) {
        long revision = jdbc.sql("SELECT NEXT VALUE FOR content_revision_seq")
                .query(Long.class)
                .single();
        jdbc.sql("""
                INSERT INTO content_revision
                    (revision, kind, id, state, version, body, changed_at, changed_by, changed_by_name)
                VALUES (?, ?, ?, 'DRAFT', 1, ?, ?, ?, ?)""")
                .params(revision, kind, id, body, Utc.column(now), actor.account(), actor.displayName())
                .update();
        return revision;
    }

    void insertStep(long revision, Step.What what, Actor actor, Instant now, String words, String body) {
        jdbc.sql("""
                INSERT INTO content_step (revision, ordinal, what, happened_at, actor, actor_name, words, body)
                SELECT ?, COALESCE(MAX(ordinal), 0) + 1, ?, ?, ?, ?, ?, ? FROM content_step WHERE revision = ?""")
                .params(
                        revision,
                        what.name(),
                        Utc.column(now),
                        actor.account(),
                        actor.displayName(),
                        words,
                        body,
                        revision)
                .update();
    }

    void change(RevisionRow row, State state, String body, Actor actor, Instant now) {
        jdbc.sql("""
                UPDATE content_revision SET state = ?, body = ?, version = version + 1, changed_at = ?, changed_by = ?,
                    changed_by_name = ? WHERE revision = ?""")
                .params(state.name(), body, Utc.column(now), actor.account(), actor.displayName(), row.revision())
                .update();
    }

    void publish(long revision, int number, LocalDate from, Optional<LocalDate> until, Actor actor, Instant now) {
        jdbc.sql("""
                UPDATE content_revision SET state = 'PUBLISHED', number = ?, shown_from = ?, shown_until = ?,
                    published_at = ?, version = version + 1, changed_at = ?, changed_by = ?, changed_by_name = ?
                WHERE revision = ?""")
                .params(
                        number,
                        from,
                        until.orElse(null),
                        Utc.column(now),
                        Utc.column(now),
                        actor.account(),
                        actor.displayName(),
                        revision)
                .update();
    }

    void withdraw(long revision, LocalDate day, Actor actor, Instant now) {
        jdbc.sql("""
                UPDATE content_revision SET state = 'WITHDRAWN', withdrawn_on = ?, version = version + 1,
                    changed_at = ?, changed_by = ?, changed_by_name = ? WHERE revision = ?""")
                .params(day, Utc.column(now), actor.account(), actor.displayName(), revision)
                .update();
    }

    List<RevisionRow> revisions(String kind, String id) {
        return jdbc.sql("SELECT " + RevisionRow.COLUMNS
                        + " FROM content_revision WHERE kind = ? AND id = ? ORDER BY revision DESC")
                .params(kind, id)
                .query(RevisionRow::of)
                .list();
    }

    /** All revisions but the discarded ones, in the order of their pieces. */
    List<RevisionRow> ofKind(String kind) {
        return jdbc.sql("SELECT r." + RevisionRow.COLUMNS.replace(", ", ", r.") + """
                         FROM content_revision r JOIN content_item i ON i.kind = r.kind AND i.id = r.id
                        WHERE r.kind = ? AND r.state <> 'DISCARDED' ORDER BY i.ordinal, r.revision DESC""")
                .param(kind)
                .query(RevisionRow::of)
                .list();
    }

    List<Step> steps(String kind, String id) {
        return jdbc.sql("SELECT " + STEP_COLUMNS + """
                         FROM content_step s JOIN content_revision r ON r.revision = s.revision
                        WHERE r.kind = ? AND r.id = ? ORDER BY s.happened_at DESC, s.revision DESC, s.ordinal DESC""")
                .params(kind, id)
                .query(ContentTable::step)
                .list();
    }

    /** The last step of each revision that isn't discarded. */
    List<Step> lastSteps(String kind) {
        return jdbc.sql("SELECT " + STEP_COLUMNS + """
                         FROM content_step s JOIN content_revision r ON r.revision = s.revision
                        WHERE r.kind = ? AND r.state <> 'DISCARDED'
                          AND s.ordinal = (SELECT MAX(l.ordinal) FROM content_step l WHERE l.revision = s.revision)""")
                .param(kind)
                .query(ContentTable::step)
                .list();
    }

    /** The open revisions of a kind that this account wrote on. */
    Set<Long> writtenBy(String kind, String account) {
        return jdbc.sql("""
                        SELECT DISTINCT r.revision FROM content_revision r
                        JOIN content_step s ON s.revision = r.revision
                        WHERE r.kind = ? AND r.open_slot = 1 AND s.actor = ?
                        AND s.what IN ('CREATED', 'SAVED')""").params(kind, account).query(Long.class).set();
    }

    Optional<String> bodyAt(String kind, String id, long revision, int ordinal) {
        return jdbc.sql("""
                        SELECT s.body FROM content_step s JOIN content_revision r ON r.revision = s.revision
                        WHERE r.kind = ? AND r.id = ? AND s.revision = ? AND s.ordinal = ? AND s.body IS NOT NULL""")
                .params(kind, id, revision, ordinal)
                .query(String.class)
                .optional();
    }

    private static Step step(ResultSet row, int index) throws SQLException {
        return new Step(
                row.getLong("revision"),
                row.getInt("ordinal"),
                Step.What.valueOf(row.getString("what")),
                Utc.instant(row, "happened_at"),
                row.getString("actor"),
                row.getString("actor_name"),
                row.getString("words"),
                row.getBoolean("kept"));
    }
}
