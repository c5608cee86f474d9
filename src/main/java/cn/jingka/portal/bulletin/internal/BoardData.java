package cn.jingka.portal.bulletin.internal;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.personaldata.Column;
import cn.jingka.portal.common.personaldata.PersonalDataSource;
import cn.jingka.portal.common.personaldata.PersonalRows;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a person signed up for, and how far they came in courses (JOB-1, TRAIN-1). */
@Component
class BoardData implements PersonalDataSource {

    private final PersonalRows rows;

    BoardData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public int order() {
        return 440;
    }

    @Override
    public List<Section> of(PersonId person) {
        return List.of(
                rows.section(
                        "signUps",
                        person,
                        """
                        SELECT notice_id AS reference, state, since AS at FROM bulletin_sign_up WHERE person_id = :person ORDER BY line
                        """,
                        Column.text("reference"),
                        Column.words("state", "bulletin.data.signUp."),
                        Column.moment("at")),
                rows.section(
                        "courses",
                        person,
                        """
                        SELECT course_id AS course, chapter, percent, at FROM bulletin_course_progress WHERE person_id = :person ORDER BY course_id, chapter
                        """,
                        Column.text("course"),
                        Column.text("chapter"),
                        Column.text("percent"),
                        Column.moment("at")));
    }
}
