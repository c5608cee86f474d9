package cn.jingka.portal.notifications.internal;

import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.personaldata.Column;
import cn.jingka.portal.common.personaldata.PersonalDataSource;
import cn.jingka.portal.common.personaldata.PersonalRows;
import cn.jingka.portal.notifications.RecipientDirectory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The messages to a person in the person's language, what became of their SMS, and how the person wants to hear of news. */
@Component
class MessageData implements PersonalDataSource {

    private static final TypeReference<List<String>> ARGUMENTS = new TypeReference<>() {};

    private final PersonalRows rows;
    private final RecipientDirectory recipients;
    private final Texts texts;
    private final JsonMapper json;

    MessageData(PersonalRows rows, RecipientDirectory recipients, Texts texts, JsonMapper json) {
        this.rows = rows;
        this.recipients = recipients;
        this.texts = texts;
        this.json = json;
    }

    @Override
    public int order() {
        return 500;
    }

    @Override
    public List<Section> of(PersonId person) {
        Locale language = Optional.ofNullable(
                        recipients.recipients(List.of(person)).get(person))
                .map(recipient -> recipient.language())
                .orElse(Texts.CHINESE);
        return List.of(messages(person, language), preference(person));
    }

    private Section messages(PersonId person, Locale language) {
        return rows.section(
                "messages",
                person,
                """
                        SELECT n.created AS at, n.text_key, n.arguments, n.read_at AS readAt, s.number_masked AS phone,
                            COALESCE(t.state, s.state) AS sms, COALESCE(t.changed, s.changed) AS changedAt
                        FROM notice n LEFT JOIN sms s ON s.notice_id = n.id LEFT JOIN sms t ON t.id = s.told_by
                        WHERE n.person_id = :person ORDER BY n.id
                        """,
                Column.moment("at"),
                new Column("words", (row, zone) -> words(row, language)),
                Column.moment("readAt"),
                new Column("sms", (row, zone) -> sms(row)),
                Column.text("phone"),
                Column.moment("changedAt"));
    }

    /** Notices without an SMS stand in the portal alone. */
    private static String sms(ResultSet row) throws SQLException {
        String state = row.getString("sms");
        return state == null
                ? null
                : PersonalDataSource.inWords("notifications.sms." + MemberInbox.outcome(SmsState.valueOf(state)));
    }

    private String words(ResultSet row, Locale language) throws SQLException {
        return texts.getTranslation(
                row.getString("text_key"),
                language,
                json.readValue(row.getString("arguments"), ARGUMENTS).toArray());
    }

    private Section preference(PersonId person) {
        return rows.section(
                "newsPreference",
                person,
                "SELECT channel, changed_at AS since FROM news_preference WHERE person_id = :person",
                Column.words("channel", "notifications.news."),
                Column.moment("since"));
    }
}
