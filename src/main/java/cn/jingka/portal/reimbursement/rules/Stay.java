package cn.jingka.portal.reimbursement.rules;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One hospital stay that has not been reversed.
 *
 * @param settlementId the insurer's id; breaks ties in the order of stays (RB-DATE) by {@link String#compareTo}
 * @param admitted the day of admission
 * @param discharged the day of discharge, to which the stay belongs (RB-DATE)
 * @param selfPayOneFen self-pay-one in fen (RB-BASE), never negative
 */
public record Stay(String settlementId, LocalDate admitted, LocalDate discharged, long selfPayOneFen) {

    public Stay {
        Objects.requireNonNull(settlementId, "settlementId");
        Objects.requireNonNull(admitted, "admitted");
        Objects.requireNonNull(discharged, "discharged");
        if (discharged.isBefore(admitted)) {
            throw new IllegalArgumentException("stay " + settlementId + " ends before it begins");
        }
        if (selfPayOneFen < 0) {
            throw new IllegalArgumentException("self-pay-one of " + settlementId + " is negative: " + selfPayOneFen);
        }
    }
}
