package cn.jingka.portal.bulletin.internal;

import cn.jingka.portal.bulletin.BoardNotice;
import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.publishing.Published;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What can be signed up for. */
@Repository
class EventTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    EventTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<EventRow> find(String notice) {
        return jdbc.sql("SELECT * FROM bulletin_event WHERE notice_id = ?")
                .param(notice)
                .query((rs, n) -> row(rs))
                .optional();
    }

    List<EventRow> all() {
        return jdbc.sql("SELECT * FROM bulletin_event")
                .query((rs, n) -> row(rs))
                .list();
    }

    /** Those of which somebody may still have to be told something. */
    List<EventRow> ahead(Instant now) {
        return jdbc.sql("SELECT * FROM bulletin_event WHERE state = 'OPEN' AND (ends_at IS NULL OR ends_at > ?)")
                .param(Utc.column(now))
                .query((rs, n) -> row(rs))
                .list();
    }

    void addIfMissing(Published<BoardNotice> notice) {
        jdbc.sql("""
                        INSERT IGNORE INTO bulletin_event (notice_id, state, revision, content, shown_until, ends_at,
                            version)
                        VALUES (?, 'OPEN', ?, ?, ?, ?, 0)
                        """)
                .params(
                        notice.id(),
                        notice.revision(),
                        ContentMapper.JSON.writeValueAsString(notice.content()),
                        notice.until().orElse(null),
                        ends(notice.content()))
                .update();
    }

    /** Written, not merely locked: a cluster compares what its nodes wrote, and lets one of two win. */
    boolean lock(String notice) {
        return jdbc.sql("UPDATE bulletin_event SET version = version + 1 WHERE notice_id = ?")
                        .param(notice)
                        .update()
                > 0;
    }

    /** What is published now is what holds. */
    void follow(Published<BoardNotice> notice) {
        jdbc.sql("""
                        UPDATE bulletin_event
                        SET state = 'OPEN', revision = ?, content = ?, shown_until = ?, ends_at = ?
                        WHERE notice_id = ?
                        """)
                .params(
                        notice.revision(),
                        ContentMapper.JSON.writeValueAsString(notice.content()),
                        notice.until().orElse(null),
                        ends(notice.content()),
                        notice.id())
                .update();
    }

    void end(String notice, EventRow.State state, String why) {
        jdbc.sql("UPDATE bulletin_event SET state = ?, called_off_why = ? WHERE notice_id = ?")
                .params(state.name(), why, notice)
                .update();
    }

    void reminded(String notice, LocalDate day) {
        jdbc.sql("UPDATE bulletin_event SET reminded_of = ? WHERE notice_id = ?")
                .params(day, notice)
                .update();
    }

    private LocalDateTime ends(BoardNotice content) {
        return content.ends()
                .map(end -> Utc.column(end.atZone(clock.getZone()).toInstant()))
                .orElse(null);
    }

    private static EventRow row(ResultSet rs) throws SQLException {
        return new EventRow(
                rs.getString("notice_id"),
                EventRow.State.valueOf(rs.getString("state")),
                rs.getInt("revision"),
                ContentMapper.JSON.readValue(rs.getString("content"), BoardNotice.class),
                Optional.ofNullable(rs.getObject("shown_until", LocalDate.class)),
                Optional.ofNullable(rs.getString("called_off_why")),
                Optional.ofNullable(rs.getObject("reminded_of", LocalDate.class)));
    }
}
