package cn.jingka.portal.reimbursement.rules;

import java.util.List;
import java.util.Optional;

/**
 * The inpatient part of an assessment (RB-IN). Amounts in fen.
 *
 * @param runningTotal self-pay-one of all stays that count
 * @param ceiling where the in-range part of the year ends
 * @param firstDeductible the deductible of the year's first stay
 * @param laterDeductible the deductible of every later stay
 * @param over the part of {@code runningTotal} above the ceiling
 * @param rateBasisPoints the rate applied, in basis points
 * @param raisedFor the category for which the raised rate applies (RB-25), if it does
 * @param amount the sum of the stays' amounts
 * @param stays the stays that count, in their order (RB-DATE)
 */
public record InpatientResult(
        long runningTotal,
        long ceiling,
        long firstDeductible,
        long laterDeductible,
        long over,
        int rateBasisPoints,
        Optional<Category> raisedFor,
        long amount,
        List<StayResult> stays) {

    public InpatientResult {
        stays = List.copyOf(stays);
    }
}
