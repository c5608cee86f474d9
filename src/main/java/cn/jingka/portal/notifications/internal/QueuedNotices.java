package cn.jingka.portal.notifications.internal;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.notifications.NewsChannel;
import cn.jingka.portal.notifications.Notice;
import cn.jingka.portal.notifications.Notices;
import cn.jingka.portal.notifications.NumberNotice;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes notices in batches; the unique key of the table, not a look-up before, decides what is new. */
@Service
class QueuedNotices implements Notices {

    /** As many ids as one step of {@code notice_seq} hands out. */
    private static final int BLOCK = 1000;

    private static final Logger LOG = LoggerFactory.getLogger(QueuedNotices.class);

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final SmsText texts;
    private final JsonMapper json;
    private final SmsSettings settings;
    private final NewsDigests digests;
    private final NumberMessages numbers;
    private final Clock clock;

    QueuedNotices(
            JdbcTemplate batches,
            JdbcClient jdbc,
            SmsText texts,
            JsonMapper json,
            SmsSettings settings,
            NewsDigests digests,
            NumberMessages numbers,
            Clock clock) {
        this.batches = batches;
        this.jdbc = jdbc;
        this.texts = texts;
        this.json = json;
        this.settings = settings;
        this.digests = digests;
        this.numbers = numbers;
        this.clock = clock;
        if (!settings.switchedOn()) {
            LOG.warn("SMS is switched off: portal.sms.account-sid is not set. Messages stand in the portal only");
        }
    }

    @Override
    @Transactional
    public int queue(String group, List<Notice> notices) {
        return queue(group, notices, SmsState.QUEUED);
    }

    @Override
    @Transactional
    public int queueNews(String group, List<Notice> news) {
        if (settings.switchedOn()) {
            digests.hold(news.stream().map(Notice::person).toList());
        }
        return queue(group, news, SmsState.HELD);
    }

    @Override
    @Transactional
    public int queueToNumbers(String group, List<NumberNotice> notices) {
        int added = 0;
        for (NumberNotice notice : notices) {
            texts.requireSendable(notice.textKey(), notice.arguments());
            added += numbers.add(group, notice, settings.switchedOn()) ? 1 : 0;
        }
        return added;
    }

    private int queue(String group, List<Notice> notices, SmsState first) {
        notices.forEach(notice -> texts.requireSendable(notice.textKey(), notice.arguments()));
        // In the order of the unique key, so that two transactions with the same keys wait for each other, never both
        // ways.
        List<Notice> ordered =
                notices.stream().sorted(Comparator.comparing(Notice::key)).toList();
        int added = 0;
        for (int from = 0; from < ordered.size(); from += BLOCK) {
            added += insert(group, ordered.subList(from, Math.min(from + BLOCK, ordered.size())), first);
        }
        return added;
    }

    private int insert(String group, List<Notice> block, SmsState state) {
        LocalDateTime now = Utc.column(clock.instant());
        long first =
                jdbc.sql("SELECT NEXT VALUE FOR notice_seq").query(Long.class).single();
        batches.batchUpdate("""
                INSERT INTO notice (id, notice_key, person_id, text_key, arguments, created, route) VALUES (?, ?, ?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE id = id
                """, new NoticeRows(block, first, now, json));
        // Exactly the rows that got one of these ids are new.
        return jdbc.sql("""
                        INSERT INTO sms (id, notice_id, message_group, state, reason, next_attempt_at, changed)
                        SELECT NEXT VALUE FOR sms_seq, n.id, :group,
                          CASE WHEN p.channel = :portalOnly THEN 'NOT_WANTED' ELSE :state END, :reason, :now, :now
                        FROM notice n LEFT JOIN news_preference p ON :state = 'HELD' AND p.person_id = n.person_id
                        WHERE n.id BETWEEN :first AND :last
                        """)
                .param("portalOnly", NewsChannel.PORTAL_ONLY.name())
                .param("group", group)
                .param("state", (settings.switchedOn() ? state : SmsState.GIVEN_UP).name())
                .param("reason", settings.switchedOn() ? null : SmsReason.SWITCHED_OFF.name())
                .param("now", now)
                .param("first", first)
                .param("last", first + block.size() - 1)
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public GroupProgress progress(String group) {
        Map<SmsState, Long> counts = new EnumMap<>(SmsState.class);
        jdbc.sql("SELECT state, COUNT(*) AS messages FROM sms WHERE message_group = :group GROUP BY state")
                .param("group", group)
                .query(row -> {
                    counts.put(SmsState.valueOf(row.getString("state")), row.getLong("messages"));
                });
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        long waiting = sum(counts, SmsState.WAITING);
        long inPortalOnly = sum(counts, SmsState.NEVER_SENT) + refusedAtOnce(group);
        long unknown = sum(counts, Set.of(SmsState.UNKNOWN));
        return new GroupProgress(
                total,
                waiting,
                total - waiting - inPortalOnly - unknown,
                inPortalOnly,
                sum(counts, Set.of(SmsState.DELIVERED)),
                unknown);
    }

    /** Failed without the provider ever having taken them. */
    private long refusedAtOnce(String group) {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM sms
                        WHERE message_group = :group AND state = 'FAILED' AND provider_sid IS NULL
                        """).param("group", group).query(Long.class).single();
    }

    private static long sum(Map<SmsState, Long> counts, Set<SmsState> states) {
        return states.stream()
                .mapToLong(state -> counts.getOrDefault(state, 0L))
                .sum();
    }
}
