package cn.jingka.portal.payouts.internal;

import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.personaldata.Column;
import cn.jingka.portal.common.personaldata.PersonalDataSource;
import cn.jingka.portal.common.personaldata.PersonalRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was or will be paid to a person, and where. Payments to somebody else because of them (PROT-4) are not theirs. */
@Component
class PaymentData implements PersonalDataSource {

    private final PersonalRows rows;
    private final PersonalDataCipher cipher;

    PaymentData(PersonalRows rows, PersonalDataCipher cipher) {
        this.rows = rows;
        this.cipher = cipher;
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public List<Section> of(PersonId person) {
        return List.of(
                rows.section(
                        "payments",
                        person,
                        """
                        SELECT i.end_to_end_id AS reference, b.occasion, i.amount_fen AS amount, i.state, i.state_at AS changedAt, i.reason_code AS reason, i.payee
                        FROM payout_instruction i JOIN payout_batch b ON b.id = i.batch_id
                        WHERE i.person_id = :person AND NOT i.to_beneficiary ORDER BY i.id
                        """,
                        Column.text("reference"),
                        new Column("occasion", (row, zone) -> PersonalDataSource.inWords(row.getString("occasion"))),
                        Column.money("amount"),
                        Column.words("state", "payouts.own.state."),
                        Column.moment("changedAt"),
                        Column.text("reason"),
                        new Column("payoutAccount", (row, zone) -> payee(row, 0)),
                        new Column("name", (row, zone) -> payee(row, 1))),
                rows.section(
                        "paymentSteps",
                        person,
                        """
                        SELECT i.end_to_end_id AS reference, m.to_state AS state, m.moved_at AS at
                        FROM instruction_move m JOIN payout_instruction i ON i.id = m.instruction_id
                        WHERE i.person_id = :person AND NOT i.to_beneficiary ORDER BY i.id, m.ordinal
                        """,
                        Column.text("reference"),
                        Column.words("state", "payouts.own.state."),
                        Column.moment("at")));
    }

    /** Account and name as they stand in the payment file. */
    private String payee(ResultSet row, int part) throws SQLException {
        byte[] kept = row.getBytes("payee");
        return kept == null
                ? null
                : cipher.decrypt(kept, Admission.payeePlace(row.getString("reference")))
                        .split("\n", 2)[part];
    }
}
