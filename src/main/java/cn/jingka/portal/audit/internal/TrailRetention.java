package cn.jingka.portal.audit.internal;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.personaldata.RetentionRule;
import cn.jingka.portal.common.security.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Old entries go, their links stay: the chain can still be walked, and tells nothing about anybody any more. */
@Component
class TrailRetention implements RetentionRule {

    private static final String NAME = "audit.trail";
    /** A claim out of a wrong look lapses three years after it became known (Civil Code, art. 188), and it may be known late. */
    private static final Period STANDARD = Period.ofYears(6);

    private static final String STRIPPED = "audit.trail.stripped";

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;
    private final Period kept;

    TrailRetention(JdbcClient jdbc, AuditTrail audit, Clock clock, Environment settings) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
        kept = settings.getProperty("portal.retention." + NAME, Period.class, STANDARD);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Period standard() {
        return STANDARD;
    }

    @Override
    @Transactional
    public int apply(Instant before, int most) {
        List<Long> old =
                jdbc.sql("""
                        SELECT e.id FROM audit_entry e JOIN audit_link l ON l.entry_id = e.id
                        WHERE e.at < ? ORDER BY e.at LIMIT ?
                        """).params(Utc.column(before), most).query(Long.class).list();
        if (old.isEmpty()) {
            return 0;
        }
        jdbc.sql("DELETE FROM audit_subject WHERE entry_id IN (:old)")
                .param("old", old)
                .update();
        jdbc.sql("DELETE FROM audit_entry WHERE id IN (:old)").param("old", old).update();
        audit.record(Actor.PORTAL, STRIPPED, Optional.empty(), before.toString());
        return old.size();
    }

    /**
     * Which entries may be gone: those older than the last recorded stripping said. Such a record could be forged by whoever
     * can write into the database, so it never excuses an entry that was not due, and one that can't be read excuses none.
     */
    LocalDateTime strippedBefore() {
        Instant due = clock.instant().atZone(clock.getZone()).minus(kept).toInstant();
        return jdbc.sql("SELECT detail FROM audit_entry WHERE action = ?").param(STRIPPED).query(String.class).stream()
                .flatMap(detail -> moment(detail).stream())
                .max(Instant::compareTo)
                .map(recorded -> Utc.column(recorded.isBefore(due) ? recorded : due))
                .orElse(LocalDateTime.MIN);
    }

    private static Optional<Instant> moment(String detail) {
        try {
            return Optional.of(Instant.parse(detail));
        } catch (DateTimeParseException forged) {
            return Optional.empty();
        }
    }
}
