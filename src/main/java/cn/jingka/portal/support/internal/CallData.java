package cn.jingka.portal.support.internal;

import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.personaldata.Column;
import cn.jingka.portal.common.personaldata.PersonalDataSource;
import cn.jingka.portal.common.personaldata.PersonalRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.stereotype.Component;

/** A person's calls with the hotline, what came of them, and shared views. Wrong answers to the questions are not kept, so they are not here. */
@Component
class CallData implements PersonalDataSource {

    private final PersonalRows rows;
    private final PersonalDataCipher cipher;

    CallData(PersonalRows rows, PersonalDataCipher cipher) {
        this.rows = rows;
        this.cipher = cipher;
    }

    @Override
    public int order() {
        return 700;
    }

    @Override
    public List<Section> of(PersonId person) {
        return List.of(
                rows.section(
                        "calls",
                        person,
                        """
                        SELECT c.number AS reference, c.started_at AS at, c.ended_at AS endedAt, c.caller_number, c.reason, c.solved, c.notes AS words, c.verified_at AS verifiedAt
                        FROM support_call c WHERE c.person_id = :person AND c.verified_at IS NOT NULL ORDER BY c.started_at
                        """,
                        Column.text("reference"),
                        Column.moment("at"),
                        Column.moment("endedAt"),
                        new Column(
                                "phone",
                                (row, zone) -> open(
                                        row,
                                        "caller_number",
                                        "support_call.caller_number:" + row.getString("reference"))),
                        Column.moment("verifiedAt"),
                        Column.words("reason", "support.reason."),
                        Column.yesNo("solved"),
                        Column.text("words")),
                rows.section(
                        "verifications",
                        person,
                        """
                        SELECT v.call_number AS reference, v.started_at AS at, v.method, v.state
                        FROM support_verification v WHERE v.person_id = :person ORDER BY v.started_at
                        """,
                        Column.text("reference"),
                        Column.moment("at"),
                        Column.words("method", "support.data.method."),
                        Column.words("state", "support.data.verification.")),
                rows.section(
                        "followUps",
                        person,
                        """
                        SELECT id, reference, raised_at AS at, reason, state, due_at AS dueAt, number_sealed
                        FROM support_follow_up WHERE person_id = :person ORDER BY id
                        """,
                        Column.text("reference"),
                        Column.moment("at"),
                        Column.words("reason", "support.reason."),
                        Column.words("state", "support.tickets.state."),
                        Column.moment("dueAt"),
                        new Column(
                                "phone",
                                (row, zone) -> open(
                                        row, "number_sealed", "support_follow_up.number_sealed:" + row.getLong("id")))),
                rows.section(
                        "followUpWords",
                        person,
                        """
                        SELECT e.id, f.reference, e.happened_at AS at, e.words AS written
                        FROM support_follow_up_entry e JOIN support_follow_up f ON f.id = e.follow_up_id WHERE f.person_id = :person ORDER BY e.id
                        """,
                        Column.text("reference"),
                        Column.moment("at"),
                        new Column(
                                "words",
                                (row, zone) ->
                                        open(row, "written", "support_follow_up_entry.words:" + row.getLong("id")))),
                rows.section(
                        "sharedViews",
                        person,
                        """
                        SELECT call_number AS reference, offered_at AS at, joined_at AS since, ended_at AS until
                        FROM shared_view WHERE person_id = :person ORDER BY offered_at
                        """,
                        Column.text("reference"),
                        Column.moment("at"),
                        Column.moment("since"),
                        Column.moment("until")));
    }

    private String open(ResultSet row, String column, String place) throws SQLException {
        byte[] kept = row.getBytes(column);
        return kept == null ? null : cipher.decrypt(kept, place);
    }
}
