package cn.jingka.portal.notifications.internal;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.notifications.OutboxReport;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the outbox for the operator; names no person and shows numbers masked. */
@Service
@PreAuthorize("hasRole('OPERATOR')")
class OutboxDesk implements OutboxReport {

    private final JdbcClient jdbc;
    private final Texts texts;
    private final AuditTrail audit;
    private final CurrentActor actor;

    OutboxDesk(JdbcClient jdbc, Texts texts, AuditTrail audit, CurrentActor actor) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.audit = audit;
        this.actor = actor;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Group> groups(Locale language, int limit) {
        return jdbc.sql("""
                        SELECT message_group, COUNT(*) AS total,
                          SUM(state IN ('HELD', 'QUEUED', 'SENDING')) AS waiting,
                          SUM(state IN ('ACCEPTED', 'SENT')) AS on_the_way,
                          SUM(state = 'DELIVERED') AS delivered,
                          SUM(state IN ('FAILED', 'UNDELIVERED')) AS failed,
                          SUM(state = 'UNKNOWN') AS unknown_outcome,
                          SUM(state IN ('NO_NUMBER', 'GIVEN_UP', 'NOT_WANTED')) AS not_sent
                        FROM (SELECT s.id, s.message_group, COALESCE(t.state, s.state) AS state
                              FROM sms s LEFT JOIN sms t ON t.id = s.told_by) each_message
                        GROUP BY message_group ORDER BY MAX(id) DESC LIMIT :limit
                        """)
                .param("limit", limit)
                .query((row, number) -> group(row, language))
                .list();
    }

    private Group group(ResultSet row, Locale language) throws SQLException {
        return new Group(
                groupName(row.getString("message_group"), language),
                row.getLong("total"),
                row.getLong("waiting"),
                row.getLong("on_the_way"),
                row.getLong("delivered"),
                row.getLong("failed"),
                row.getLong("unknown_outcome"),
                row.getLong("not_sent"));
    }

    /** A group is {@code <kind>:<number>}; a kind without a text of its own is shown as it is. */
    private String groupName(String group, Locale language) {
        String[] parts = group.split(":", 2);
        String key = "notifications.group." + parts[0];
        if (!texts.all(language).containsKey(key)) {
            return group;
        }
        return parts.length == 1 ? texts.getTranslation(key, language) : texts.getTranslation(key, language, parts[1]);
    }

    @Override
    @Transactional
    public List<Problem> problems(Filter filter, Locale language, int offset, int limit) {
        Set<PersonId> concerned = new HashSet<>();
        List<Problem> problems = jdbc.sql("""
                        SELECT n.person_id, s.id, s.changed, s.state, s.reason, s.error_code, s.number_masked,
                          COALESCE(n.text_key, d.text_key) AS text_key
                        FROM sms s LEFT JOIN notice n ON n.id = s.notice_id LEFT JOIN sms_to_number d ON d.sms_id = s.id
                        WHERE s.state IN (:states) ORDER BY s.changed DESC, s.id DESC LIMIT :limit OFFSET :offset
                        """)
                .param("states", states(filter))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> {
                    Optional.ofNullable(row.getObject("person_id", Long.class))
                            .ifPresent(person -> concerned.add(new PersonId(person)));
                    return problem(row, language);
                })
                .list();
        audit.recordAll(actor.get(), "notifications.audit.problemsListed", concerned, "");
        return problems;
    }

    @Override
    @Transactional(readOnly = true)
    public int countProblems(Filter filter) {
        return jdbc.sql("SELECT COUNT(*) FROM sms WHERE state IN (:states)")
                .param("states", states(filter))
                .query(Integer.class)
                .single();
    }

    private Problem problem(ResultSet row, Locale language) throws SQLException {
        String textKey = row.getString("text_key");
        String number = row.getString("number_masked");
        return new Problem(
                row.getLong("id"),
                Utc.instant(row, "changed"),
                texts.getTranslation(textKey == null ? "notifications.desk.code" : textKey + ".title", language),
                number == null ? "" : number,
                kind(SmsState.valueOf(row.getString("state"))),
                reason(row.getString("reason"), row.getObject("error_code", Integer.class), language));
    }

    private String reason(String reason, Integer errorCode, Locale language) {
        String key = "notifications.reason." + reason;
        return errorCode == null
                ? texts.getTranslation(key, language)
                : texts.getTranslation(key + ".code", language, errorCode.toString());
    }

    private static Filter kind(SmsState state) {
        return switch (state) {
            case UNKNOWN -> Filter.UNKNOWN;
            case FAILED, UNDELIVERED -> Filter.FAILED;
            default -> Filter.NOT_SENT;
        };
    }

    private static Set<String> states(Filter filter) {
        return SmsState.PROBLEMS.stream()
                .filter(state -> filter == Filter.ALL || kind(state) == filter)
                .map(SmsState::name)
                .collect(Collectors.toSet());
    }
}
