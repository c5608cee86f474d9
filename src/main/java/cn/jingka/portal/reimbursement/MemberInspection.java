package cn.jingka.portal.reimbursement;

import cn.jingka.portal.common.explain.Step;
import java.util.List;

/**
 * One person in one run, explained.
 *
 * @param item the figures as the run computed them
 * @param steps how they came about, as stored with the run
 * @param lines the lines the run saw, with the reasons of those that do not count
 * @param earlier what the earlier runs of the year instructed, in their order
 * @param rosterChanged the same lines would give another result by today's roster
 */
public record MemberInspection(
        RunView run,
        RunItem item,
        List<Step> steps,
        List<TreatmentLine> lines,
        List<RunPayment> earlier,
        boolean rosterChanged) {}
