package cn.jingka.portal.bulletin.internal;

import cn.jingka.portal.bulletin.CourseShelf;
import cn.jingka.portal.bulletin.OwnCourseProgress;
import cn.jingka.portal.bulletin.VideoCourse.Chapter;
import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.security.CurrentActor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The person comes from the actor and stands in each query. */
@Service
class ProgressService implements OwnCourseProgress {

    /** A film that ran to its end begins anew the next time. */
    private static final int AT_THE_END = 5;

    private static final int WHOLE = 100;

    private final JdbcClient jdbc;
    private final CourseShelf shelf;
    private final CurrentActor actor;
    private final Clock clock;

    ProgressService(JdbcClient jdbc, CourseShelf shelf, CurrentActor actor, Clock clock) {
        this.jdbc = jdbc;
        this.shelf = shelf;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Watched> of(String course) {
        Map<String, Watched> watched = new HashMap<>();
        jdbc.sql("SELECT * FROM bulletin_course_progress WHERE person_id = ? AND course_id = ?")
                .params(actor.member().value(), course)
                .query((rs, n) -> watched.put(rs.getString("chapter"), watched(rs)))
                .list();
        return watched;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Integer> doneChapters() {
        Map<String, Integer> done = new HashMap<>();
        jdbc.sql("SELECT course_id, chapter, percent FROM bulletin_course_progress WHERE person_id = ?")
                .param(actor.member().value())
                .query((rs, n) -> done.merge(
                        rs.getString("course_id"),
                        rs.getInt("percent") >= DONE_PERCENT
                                        && known(rs.getString("course_id"), rs.getString("chapter"))
                                ? 1
                                : 0,
                        Integer::sum))
                .list();
        return done;
    }

    private boolean known(String course, String chapter) {
        return shelf.find(course).flatMap(one -> one.content().chapter(chapter)).isPresent();
    }

    @Override
    @Transactional
    public Watched reached(String course, String chapter, int position, int length) {
        Chapter known = shelf.find(course)
                .flatMap(one -> one.content().chapter(chapter))
                .orElseThrow(() -> new DomainException(Kind.NOT_FOUND, "bulletin.error.unknownChapter"));
        int runs = length > 0 ? length : known.seconds();
        int at = Math.clamp(position, 0, runs);
        int percent = (int) ((long) at * WHOLE / runs);
        jdbc.sql("""
                        INSERT INTO bulletin_course_progress (person_id, course_id, chapter, position_s, percent, at)
                        VALUES (?, ?, ?, ?, ?, ?)
                        ON DUPLICATE KEY UPDATE position_s = VALUE(position_s),
                            percent = GREATEST(percent, VALUE(percent)), at = VALUE(at)
                        """)
                .params(
                        actor.member().value(),
                        course,
                        chapter,
                        at >= runs - AT_THE_END ? 0 : at,
                        percent,
                        Utc.column(clock.instant()))
                .update();
        return jdbc.sql("SELECT * FROM bulletin_course_progress WHERE person_id = ? AND course_id = ? AND chapter = ?")
                .params(actor.member().value(), course, chapter)
                .query((rs, n) -> watched(rs))
                .single();
    }

    private static Watched watched(ResultSet rs) throws SQLException {
        int percent = rs.getInt("percent");
        return new Watched(rs.getInt("position_s"), percent, percent >= DONE_PERCENT, Utc.instant(rs, "at"));
    }
}
