package cn.jingka.portal.reimbursement.rules;

import java.util.List;

/**
 * The part over the ceiling (RB-OVER, RB-DECL). Amounts in fen.
 *
 * @param outpatientOver self-pay-one above the outpatient in-range part
 * @param inpatientOver self-pay-one above the inpatient in-range part
 * @param total both together: the one pooled ladder
 * @param approved what is declared and approved, year to date;
 *     {@link YearFacts#EVERYTHING_DECLARED} where all of it is taken so
 * @param applied the smaller of {@code total} and {@code approved}, to which the bands apply
 * @param ladderEnd where the last band ends; nothing is paid above it
 * @param amount what the bands pay
 * @param undeclaredAmount what they would pay in addition, were the rest declared and approved
 * @param bands the ladder from its lowest band
 */
public record OverCeilingResult(
        long outpatientOver,
        long inpatientOver,
        long total,
        long approved,
        long applied,
        long ladderEnd,
        long amount,
        long undeclaredAmount,
        List<BandResult> bands) {

    public OverCeilingResult {
        bands = List.copyOf(bands);
    }
}
