package cn.jingka.portal.notifications.internal;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.notifications.NewsChannel;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Holds news back and lets a person's news go as one SMS. What is claimed is the person's row, so no node splits what belongs
 * together, and a stopped program finds everything again.
 */
@Component
class NewsDigests {

    private static final int CHUNK = 200;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final NewsSettings settings;
    private final Clock clock;

    NewsDigests(JdbcClient jdbc, PlatformTransactionManager transactions, NewsSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        // No gap locks: letting news go must not hold up the queueing of further ones.
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Opens the window of each person who has none open. Called before the news are written: whoever holds the person's row has
     * either not let these news go yet or waits for them, so none is forgotten.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Collection<PersonId> persons) {
        LocalDateTime due =
                Utc.column(QuietHours.after(clock.instant().plus(settings.digestWindow()), clock.getZone()));
        // In one order for everybody, so that two transactions never wait for each other both ways.
        persons.stream()
                .map(PersonId::value)
                .distinct()
                .sorted()
                .forEach(person -> jdbc.sql("""
                        INSERT INTO news_digest (person_id, due_at) VALUES (?, ?)
                        ON DUPLICATE KEY UPDATE person_id = news_digest.person_id
                        """).params(person, due).update());
    }

    /**
     * Lets the news go whose window is over.
     *
     * @return of how many persons
     */
    int release() {
        if (!QuietHours.after(clock.instant(), clock.getZone()).equals(clock.instant())) {
            return 0;
        }
        return transaction.execute(status -> {
            List<Long> persons =
                    jdbc.sql("""
                            SELECT person_id FROM news_digest WHERE due_at <= ?
                            ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED
                            """).params(now(), CHUNK).query(Long.class).list();
            if (!persons.isEmpty()) {
                held(persons).values().forEach(this::letGo);
                jdbc.sql("DELETE FROM news_digest WHERE person_id IN (:persons)")
                        .param("persons", persons)
                        .update();
            }
            return persons.size();
        });
    }

    private record Held(long sms, boolean wanted) {}

    private Map<Long, List<Held>> held(List<Long> persons) {
        Map<Long, List<Held>> held = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT n.person_id, s.id, COALESCE(p.channel <> :portalOnly, TRUE) AS wanted
                        FROM notice n JOIN sms s ON s.notice_id = n.id LEFT JOIN news_preference p ON p.person_id = n.person_id
                        WHERE n.person_id IN (:persons) AND s.state = 'HELD' ORDER BY s.id
                        """)
                .param("portalOnly", NewsChannel.PORTAL_ONLY.name())
                .param("persons", persons)
                .query(row -> {
                    held.computeIfAbsent(row.getLong("person_id"), p -> new ArrayList<>())
                            .add(new Held(row.getLong("id"), row.getBoolean("wanted")));
                });
        return held;
    }

    private void letGo(List<Held> news) {
        List<Long> all = news.stream().map(Held::sms).toList();
        if (!news.getFirst().wanted()) {
            move(all, SmsState.NOT_WANTED, null);
            return;
        }
        long telling = all.getLast();
        if (all.size() > 1) {
            move(all.subList(0, all.size() - 1), SmsState.BUNDLED, telling);
        }
        jdbc.sql("""
                        UPDATE sms SET state = 'QUEUED', news = :news, next_attempt_at = :now, changed = :now
                        WHERE id = :id AND state = 'HELD'
                        """)
                .param("news", all.size())
                .param("now", now())
                .param("id", telling)
                .update();
    }

    private void move(List<Long> sms, SmsState to, Long toldBy) {
        jdbc.sql("""
                        UPDATE sms SET state = :to, told_by = :toldBy, changed = :now WHERE id IN (:sms) AND state = 'HELD'
                        """)
                .param("to", to.name())
                .param("toldBy", toldBy)
                .param("now", now())
                .param("sms", sms)
                .update();
    }

    private LocalDateTime now() {
        return Utc.column(clock.instant());
    }
}
