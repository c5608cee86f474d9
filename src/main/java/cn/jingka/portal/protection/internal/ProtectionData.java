package cn.jingka.portal.protection.internal;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.personaldata.Column;
import cn.jingka.portal.common.personaldata.PersonalDataSource;
import cn.jingka.portal.common.personaldata.PersonalRows;
import java.util.List;
import org.springframework.stereotype.Component;

/** Certificates of cover that a person had made (PROT-1). */
@Component
class ProtectionData implements PersonalDataSource {

    private final PersonalRows rows;

    ProtectionData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public int order() {
        return 310;
    }

    @Override
    public List<Section> of(PersonId person) {
        return List.of(rows.section("certificates", person, """
                        SELECT term_year AS year, issued_at AS at FROM protection_certificate WHERE person_id = :person ORDER BY issued_at
                        """, Column.text("year"), Column.moment("at")));
    }
}
