package cn.jingka.portal.reimbursement.rules;

/**
 * What a year's facts come to, in fen.
 *
 * @param outpatient the in-range outpatient amount (RB-OUT, RB-25)
 * @param inpatient the in-range amount of all stays (RB-IN, RB-25)
 * @param overCeiling what the bands pay on the approved part over the ceiling (RB-OVER, RB-DECL)
 * @param overCeilingUndeclared what the bands would pay in addition, were the rest over the ceiling declared and
 *     approved too; no part of the entitlement
 */
public record Amounts(long outpatient, long inpatient, long overCeiling, long overCeilingUndeclared) {

    /** What the person is entitled to, year to date: outpatient + inpatient + over the ceiling. */
    public long entitlement() {
        return outpatient + inpatient + overCeiling;
    }
}
