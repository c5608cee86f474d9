package cn.jingka.portal.notifications.internal;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.notifications.Inbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The person comes from the actor and stands in each query. */
@Service
@PreAuthorize("hasRole('MEMBER')")
class MemberInbox implements Inbox {

    private static final TypeReference<List<String>> ARGUMENTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final Texts texts;
    private final JsonMapper json;
    private final Clock clock;

    MemberInbox(JdbcClient jdbc, CurrentActor actor, Texts texts, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.actor = actor;
        this.texts = texts;
        this.json = json;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Message> latest(Locale language, int offset, int limit) {
        return jdbc.sql("""
                        SELECT n.id, n.created, n.text_key, n.arguments, n.read_at, n.route, COALESCE(t.state, s.state) AS state
                        FROM notice n JOIN sms s ON s.notice_id = n.id LEFT JOIN sms t ON t.id = s.told_by
                        WHERE n.person_id = :person ORDER BY n.id DESC LIMIT :limit OFFSET :offset
                        """)
                .param("person", actor.member().value())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> message(row, language))
                .list();
    }

    private Message message(ResultSet row, Locale language) throws SQLException {
        String key = row.getString("text_key");
        Object[] arguments =
                json.readValue(row.getString("arguments"), ARGUMENTS).toArray();
        return new Message(
                row.getLong("id"),
                Utc.instant(row, "created"),
                texts.getTranslation(key + ".title", language),
                texts.getTranslation(key, language, arguments),
                row.getObject("read_at") == null,
                outcome(SmsState.valueOf(row.getString("state"))),
                Optional.ofNullable(row.getString("route")));
    }

    /** What a state means to the member. */
    static SmsOutcome outcome(SmsState state) {
        return switch (state) {
            case HELD, QUEUED, SENDING -> SmsOutcome.WAITING;
            case BUNDLED, ACCEPTED, SENT -> SmsOutcome.ON_THE_WAY;
            case DELIVERED -> SmsOutcome.DELIVERED;
            case FAILED, UNDELIVERED -> SmsOutcome.NOT_DELIVERED;
            case UNKNOWN -> SmsOutcome.UNKNOWN;
            case NO_NUMBER -> SmsOutcome.NO_NUMBER;
            case GIVEN_UP -> SmsOutcome.PORTAL_ONLY;
            case NOT_WANTED -> SmsOutcome.NOT_WANTED;
        };
    }

    @Override
    @Transactional(readOnly = true)
    public int unread() {
        return jdbc.sql("SELECT COUNT(*) FROM notice WHERE person_id = :person AND read_at IS NULL")
                .param("person", actor.member().value())
                .query(Integer.class)
                .single();
    }

    @Override
    @Transactional
    public void markRead(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        jdbc.sql("UPDATE notice SET read_at = :now WHERE person_id = :person AND id IN (:ids) AND read_at IS NULL")
                .param("now", Utc.column(clock.instant()))
                .param("person", actor.member().value())
                .param("ids", ids)
                .update();
    }
}
