package cn.jingka.portal.ecard.internal;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.personaldata.Column;
import cn.jingka.portal.common.personaldata.PersonalDataSource;
import cn.jingka.portal.common.personaldata.PersonalRows;
import java.util.List;
import org.springframework.stereotype.Component;

/** Phones on which a person showed the card. */
@Component
class PhoneData implements PersonalDataSource {

    private final PersonalRows rows;

    PhoneData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public int order() {
        return 410;
    }

    @Override
    public List<Section> of(PersonId person) {
        return List.of(rows.section(
                "phones",
                person,
                """
                        SELECT device, card_tail AS cardTail, registered_at AS since, valid_until AS until, ended_at AS endedAt
                        FROM ecard_key WHERE person_id = :person ORDER BY registered_at
                        """,
                Column.text("device"),
                Column.text("cardTail"),
                Column.moment("since"),
                Column.moment("until"),
                Column.moment("endedAt")));
    }
}
