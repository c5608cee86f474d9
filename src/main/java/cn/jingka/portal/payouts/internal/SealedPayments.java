package cn.jingka.portal.payouts.internal;

import cn.jingka.portal.common.crypto.SealedColumn;
import cn.jingka.portal.common.crypto.SealedColumns;
import java.util.List;
import org.springframework.stereotype.Component;

/** Accounts and names of those who are paid, and the payment files. */
@Component
class SealedPayments implements SealedColumns {

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(
                SealedColumn.at(
                        "payout_instruction",
                        List.of("id"),
                        "payee",
                        "CONCAT('payout_instruction.payee:', t.end_to_end_id)"),
                SealedColumn.at(
                        "payout_beneficiary",
                        List.of("batch_id", "reference"),
                        "payee",
                        "CONCAT('payout_beneficiary.payee:', t.batch_id, ':', t.reference)"),
                SealedColumn.at(
                                "payment_file",
                                List.of("id"),
                                "content",
                                "CONCAT('payment_file.content:', t.message_id)")
                        .large());
    }
}
