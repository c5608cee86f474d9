package cn.jingka.portal.reimbursement.internal;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.personaldata.Column;
import cn.jingka.portal.common.personaldata.PersonalDataSource;
import cn.jingka.portal.common.personaldata.PersonalRows;
import cn.jingka.portal.members.PersonDirectory;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The insurer's lines about a person, what was settled by them, and what was approved beyond the ceiling (RB). Lines that could not
 * be read are sealed whole and belong to nobody until they are corrected.
 */
@Component
class ReimbursementData implements PersonalDataSource {

    private final PersonalRows rows;
    private final PersonDirectory persons;

    ReimbursementData(PersonalRows rows, PersonDirectory persons) {
        this.rows = rows;
        this.persons = persons;
    }

    @Override
    public int order() {
        return 210;
    }

    @Override
    public List<Section> of(PersonId person) {
        return List.of(treatments(person), settlements(person), declarations(person));
    }

    private Section treatments(PersonId person) {
        return rows.section(
                "treatments",
                Map.of("document", persons.documentOf(person).bytes()),
                """
                        SELECT l.settlement_id AS reference, IF(l.channel = 0, 'OUTPATIENT', 'INPATIENT') AS channel,
                            l.service_date AS serviceDate, l.discharge_date AS dischargeDate, l.hospital_code AS hospital,
                            l.total_fen AS total, l.in_scope_fen AS inScope, l.fund_paid_fen AS fundPaid,
                            l.self_pay_one_fen AS selfPayOne, l.reverses
                        FROM feed_line l JOIN feed_batch b ON b.id = l.batch_id AND b.state = 'DONE'
                        WHERE l.document_index = :document ORDER BY l.counting_date, l.settlement_id
                        """,
                Column.text("reference"),
                Column.words("channel", "reimbursement.channel."),
                Column.day("serviceDate"),
                Column.day("dischargeDate"),
                Column.text("hospital"),
                Column.money("total"),
                Column.money("inScope"),
                Column.money("fundPaid"),
                Column.money("selfPayOne"),
                Column.text("reverses"));
    }

    private Section settlements(PersonId person) {
        return rows.section(
                "settlements",
                person,
                """
                        SELECT r.batch AS reference, r.state, r.rule_version AS ruleVersion, i.category,
                            i.outpatient_fen AS outpatient, i.inpatient_fen AS inpatient, i.over_ceiling_fen AS overCeiling,
                            i.entitlement_fen AS entitlement, i.previously_fen AS previously, i.payable_fen AS payable
                        FROM settlement_item i JOIN settlement_run r ON r.id = i.run_id
                        WHERE i.person_id = :person AND r.decided_at IS NOT NULL AND r.state <> 'CANCELLED'
                        ORDER BY r.year, r.sequence, r.attempt
                        """,
                Column.text("reference"),
                Column.words("state", "settlement.state."),
                Column.text("ruleVersion"),
                Column.words("category", "reimbursement.category."),
                Column.money("outpatient"),
                Column.money("inpatient"),
                Column.money("overCeiling"),
                Column.money("entitlement"),
                Column.money("previously"),
                Column.money("payable"));
    }

    private Section declarations(PersonId person) {
        return rows.section(
                "declarations",
                person,
                """
                        SELECT reference, year, approved_fen AS amount, approved_at AS at FROM declaration_approval
                        WHERE person_id = :person ORDER BY approved_at
                        """,
                Column.text("reference"),
                Column.text("year"),
                Column.money("amount"),
                Column.moment("at"));
    }
}
