package cn.jingka.portal.reimbursement;

import cn.jingka.portal.common.money.Fen;

/**
 * The sums of a run, so far while it is being computed. Components and entitlement are year to date.
 *
 * @param members persons looked at
 * @param items persons with treatment in the year or something instructed before
 * @param payableItems items that pay something
 * @param negativeItems items with more instructed before than the entitlement to date
 * @param payable what the run pays
 * @param negative the sum of the negative differences, negative or zero
 */
public record RunTotals(
        long members,
        long items,
        long payableItems,
        long negativeItems,
        Fen outpatient,
        Fen inpatient,
        Fen overCeiling,
        Fen overCeilingUndeclared,
        Fen entitlement,
        Fen previously,
        Fen payable,
        Fen negative) {}
