package cn.jingka.portal.reimbursement.rules;

import cn.jingka.portal.common.explain.Step;
import java.time.LocalDate;
import java.util.List;

/**
 * A year's facts assessed, with everything needed to explain the result.
 *
 * @param year the responsibility year
 * @param upTo the last day of the computation
 * @param ruleVersion the version of the rules applied, see {@link ReimbursementRules#version()}
 * @param amounts the result in fen
 * @param outpatient how the outpatient part came about
 * @param inpatient how the inpatient part came about
 * @param overCeiling how the part over the ceiling came about
 * @param notCounted the lines that do not count, by date, channel and settlement id
 * @param steps the computation in reading order; lines that do not count come first
 */
public record Assessment(
        int year,
        LocalDate upTo,
        String ruleVersion,
        Amounts amounts,
        OutpatientResult outpatient,
        InpatientResult inpatient,
        OverCeilingResult overCeiling,
        List<NotCounted> notCounted,
        List<Step> steps) {

    public Assessment {
        notCounted = List.copyOf(notCounted);
        steps = List.copyOf(steps);
    }
}
