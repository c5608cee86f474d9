package cn.jingka.portal.reimbursement.rules;

import java.util.Optional;

/**
 * The outpatient part of an assessment (RB-OUT). Amounts in fen.
 *
 * @param lines how many lines count
 * @param counted their self-pay-one
 * @param deductible the year's deductible
 * @param inRangeEnd where the in-range part ends; what lies above is over the ceiling
 * @param inRange the part of {@code counted} up to {@code inRangeEnd}
 * @param over the part of {@code counted} above {@code inRangeEnd}
 * @param base what is left of {@code inRange} above the deductible
 * @param rateBasisPoints the rate applied, in basis points
 * @param raisedFor the category for which the raised rate applies (RB-25), if it does
 * @param amount {@code base} at the rate, rounded (RB-ROUND)
 */
public record OutpatientResult(
        int lines,
        long counted,
        long deductible,
        long inRangeEnd,
        long inRange,
        long over,
        long base,
        int rateBasisPoints,
        Optional<Category> raisedFor,
        long amount) {}
