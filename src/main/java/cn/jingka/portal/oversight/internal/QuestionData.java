package cn.jingka.portal.oversight.internal;

import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.personaldata.Column;
import cn.jingka.portal.common.personaldata.PersonalDataSource;
import cn.jingka.portal.common.personaldata.PersonalRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a person asked about looks at their data, and the answers. Anomalies are about staff, not about the person. */
@Component
class QuestionData implements PersonalDataSource {

    private final PersonalRows rows;
    private final PersonalDataCipher cipher;

    QuestionData(PersonalRows rows, PersonalDataCipher cipher) {
        this.rows = rows;
        this.cipher = cipher;
    }

    @Override
    public int order() {
        return 810;
    }

    @Override
    public List<Section> of(PersonId person) {
        return List.of(rows.section(
                "accessQuestions",
                person,
                """
                        SELECT id, action AS about, words AS written, asked_at AS at, state, answer AS answered, answered_at AS answeredAt
                        FROM access_question WHERE person_id = :person ORDER BY id
                        """,
                Column.words("about", ""),
                Column.moment("at"),
                new Column("words", (row, zone) -> open(row, "written", "access_question.words:" + row.getLong("id"))),
                Column.words("state", "oversight.question.state."),
                new Column(
                        "answer", (row, zone) -> open(row, "answered", "access_question.answer:" + row.getLong("id"))),
                Column.moment("answeredAt")));
    }

    private String open(ResultSet row, String column, String place) throws SQLException {
        byte[] kept = row.getBytes(column);
        return kept == null ? null : cipher.decrypt(kept, place);
    }
}
