package cn.jingka.portal.identity.internal;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.personaldata.Column;
import cn.jingka.portal.common.personaldata.PersonalDataSource;
import cn.jingka.portal.common.personaldata.PersonalRows;
import java.util.List;
import org.springframework.stereotype.Component;

/** When a person proved by card and document that a number is theirs; the number itself stands here as a fingerprint only. */
@Component
class SignInData implements PersonalDataSource {

    private final PersonalRows rows;

    SignInData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public int order() {
        return 600;
    }

    @Override
    public List<Section> of(PersonId person) {
        return List.of(rows.section(
                "provenNumbers",
                person,
                "SELECT identified_at AS at FROM identified_number WHERE person_id = :person ORDER BY identified_at",
                Column.moment("at")));
    }
}
