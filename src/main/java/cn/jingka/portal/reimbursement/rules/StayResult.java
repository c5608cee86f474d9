package cn.jingka.portal.reimbursement.rules;

import java.time.LocalDate;

/**
 * One stay that counts (RB-IN). Amounts in fen.
 *
 * @param settlementId the insurer's id
 * @param admitted the day of admission
 * @param discharged the day of discharge
 * @param ordinal the stay's place in the year, from 1 (RB-DATE)
 * @param selfPayOne the stay's self-pay-one
 * @param runningBefore self-pay-one of the stays before it
 * @param inRange the part that brings the running total up to the ceiling at most
 * @param over the part over the ceiling
 * @param deductible the deductible of this ordinal
 * @param base what is left of {@code inRange} above the deductible
 * @param amount {@code base} at the rate, rounded (RB-ROUND)
 */
public record StayResult(
        String settlementId,
        LocalDate admitted,
        LocalDate discharged,
        int ordinal,
        long selfPayOne,
        long runningBefore,
        long inRange,
        long over,
        long deductible,
        long base,
        long amount) {}
