package cn.jingka.portal.reimbursement.rules;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One outpatient settlement that has not been reversed.
 *
 * @param settlementId the insurer's id
 * @param date the service date, to which the line belongs (RB-DATE)
 * @param selfPayOneFen self-pay-one in fen (RB-BASE), never negative
 */
public record OutpatientLine(String settlementId, LocalDate date, long selfPayOneFen) {

    public OutpatientLine {
        Objects.requireNonNull(settlementId, "settlementId");
        Objects.requireNonNull(date, "date");
        if (selfPayOneFen < 0) {
            throw new IllegalArgumentException("self-pay-one of " + settlementId + " is negative: " + selfPayOneFen);
        }
    }
}
