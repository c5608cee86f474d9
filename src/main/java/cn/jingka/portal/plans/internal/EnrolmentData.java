package cn.jingka.portal.plans.internal;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.personaldata.Column;
import cn.jingka.portal.common.personaldata.PersonalDataSource;
import cn.jingka.portal.common.personaldata.PersonalRows;
import java.util.List;
import org.springframework.stereotype.Component;

/** Enrolments of a person in plans (PLAN-1). */
@Component
class EnrolmentData implements PersonalDataSource {

    private final PersonalRows rows;

    EnrolmentData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public int order() {
        return 320;
    }

    @Override
    public List<Section> of(PersonId person) {
        return List.of(rows.section(
                "enrolments",
                person,
                """
                        SELECT plan, term AS year, unit_name AS unit, covered_from AS since, recorded_at AS at FROM plan_enrolment WHERE person_id = :person ORDER BY recorded_at
                        """,
                Column.text("plan"),
                Column.text("year"),
                Column.text("unit"),
                Column.day("since"),
                Column.moment("at")));
    }
}
