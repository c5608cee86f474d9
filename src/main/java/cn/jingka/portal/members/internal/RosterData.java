package cn.jingka.portal.members.internal;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.personaldata.Column;
import cn.jingka.portal.common.personaldata.PersonalDataSource;
import cn.jingka.portal.common.personaldata.PersonalRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the roster keeps of a person: who they are, their memberships, and their cards (CARD, RB-WHO). */
@Component
class RosterData implements PersonalDataSource {

    private final PersonalRows rows;
    private final PersonSecrets secrets;

    RosterData(PersonalRows rows, PersonSecrets secrets) {
        this.rows = rows;
        this.secrets = secrets;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public List<Section> of(PersonId person) {
        return List.of(
                rows.section(
                        "person",
                        person,
                        """
                        SELECT id, document_kind AS documentKind, document, name, gender, phone, phone_state AS phoneState, account, language
                        FROM person WHERE id = :person
                        """,
                        Column.text("name"),
                        Column.words("documentKind", "members.data.document."),
                        new Column(
                                "documentNumber",
                                (row, zone) -> secrets.openDocument(row.getLong("id"), row.getBytes("document"))),
                        Column.words("gender", "members.data.gender."),
                        new Column("phone", (row, zone) -> phone(row)),
                        Column.words("phoneState", "members.me.phone."),
                        new Column("payoutAccount", (row, zone) -> account(row)),
                        Column.text("language")),
                rows.section(
                        "memberships",
                        person,
                        """
                        SELECT m.first_day AS since, m.last_day AS until, u.name AS unit, m.reason, m.filing, m.filed_on AS filedOn
                        FROM membership m JOIN unit u ON u.code = m.unit_code WHERE m.person_id = :person ORDER BY m.first_day
                        """,
                        Column.text("unit"),
                        Column.day("since"),
                        Column.day("until"),
                        Column.words("reason", "members.data.left."),
                        Column.words("filing", "members.filing."),
                        Column.day("filedOn")),
                rows.section(
                        "categories",
                        person,
                        """
                        SELECT category, first_day AS since, last_day AS until FROM category_period WHERE person_id = :person ORDER BY first_day
                        """,
                        Column.words("category", "members.category."),
                        Column.day("since"),
                        Column.day("until")),
                rows.section("insurance", person, """
                        SELECT first_day AS since, last_day AS until FROM insurance_period WHERE person_id = :person ORDER BY first_day
                        """, Column.day("since"), Column.day("until")),
                rows.section(
                        "cards",
                        person,
                        """
                        SELECT id, number, state, issued_on AS issuedOn, lost_on AS lostOn, replaced_on AS replacedOn
                        FROM card WHERE person_id = :person ORDER BY issued_on, id
                        """,
                        new Column(
                                "cardNumber",
                                (row, zone) -> secrets.openCard(row.getLong("id"), row.getBytes("number"))
                                        .digits()),
                        Column.words("state", "members.data.card."),
                        Column.day("issuedOn"),
                        Column.day("lostOn"),
                        Column.day("replacedOn")),
                rows.section(
                        "cardBlocks",
                        person,
                        """
                        SELECT c.tail AS cardTail, b.source, b.reason, b.blocked_at AS blockedAt, b.released_at AS releasedAt, b.release_reason AS releaseReason
                        FROM card_block b JOIN card c ON c.id = b.card_id WHERE c.person_id = :person ORDER BY b.blocked_at
                        """,
                        Column.text("cardTail"),
                        Column.words("source", "members.cards.source."),
                        Column.text("reason"),
                        Column.moment("blockedAt"),
                        Column.moment("releasedAt"),
                        Column.text("releaseReason")),
                rows.section(
                        "cardApplications",
                        person,
                        """
                        SELECT a.applied_at AS appliedAt, m.outcome AS state, m.refusal AS reason
                        FROM card_application_member m JOIN card_application a ON a.id = m.application_id
                        WHERE m.person_id = :person ORDER BY a.applied_at
                        """,
                        Column.moment("appliedAt"),
                        Column.words("state", "members.data.application."),
                        Column.words("reason", "members.refusal.")));
    }

    private String phone(ResultSet row) throws SQLException {
        byte[] kept = row.getBytes("phone");
        return kept == null ? null : secrets.openPhone(row.getLong("id"), kept).e164();
    }

    private String account(ResultSet row) throws SQLException {
        byte[] kept = row.getBytes("account");
        return kept == null
                ? null
                : secrets.openAccount(row.getLong("id"), kept).digits();
    }
}
