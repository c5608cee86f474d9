package cn.jingka.portal.merchants.internal;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.personaldata.Column;
import cn.jingka.portal.common.personaldata.PersonalDataSource;
import cn.jingka.portal.common.personaldata.PersonalRows;
import java.util.List;
import org.springframework.stereotype.Component;

/** Uses of benefits that counters recorded for a person, the person's objections, and checks of the last day. */
@Component
class UsesData implements PersonalDataSource {

    private final PersonalRows rows;

    UsesData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public int order() {
        return 400;
    }

    @Override
    public List<Section> of(PersonId person) {
        return List.of(
                rows.section(
                        "uses",
                        person,
                        """
                        SELECT reference, benefit_zh AS benefit, product_zh AS product, place_zh AS place, pieces, list_price_fen AS listPrice, charge_fen AS charge, used_at AS at, state, ended_why AS reason
                        FROM benefit_use WHERE person_id = :person ORDER BY used_at
                        """,
                        Column.text("reference"),
                        Column.text("benefit"),
                        Column.text("product"),
                        Column.text("place"),
                        Column.text("pieces"),
                        Column.money("listPrice"),
                        Column.money("charge"),
                        Column.moment("at"),
                        Column.words("state", "merchants.state."),
                        Column.text("reason")),
                rows.section(
                        "objections",
                        person,
                        """
                        SELECT u.reference, d.reason, d.words, d.opened_at AS at, d.answer, d.answered_at AS answeredAt, d.decision, d.decided_at AS decidedAt
                        FROM use_dispute d JOIN benefit_use u ON u.id = d.use_id WHERE u.person_id = :person ORDER BY d.opened_at
                        """,
                        Column.text("reference"),
                        Column.words("reason", "merchants.dispute.reason."),
                        Column.text("words"),
                        Column.moment("at"),
                        Column.text("answer"),
                        Column.moment("answeredAt"),
                        Column.text("decision"),
                        Column.moment("decidedAt")),
                rows.section(
                        "cardChecks", person, """
                        SELECT merchant AS place, outlet, opened_at AS at FROM card_check WHERE person_id = :person ORDER BY opened_at
                        """, Column.text("place"), Column.text("outlet"), Column.moment("at")));
    }
}
