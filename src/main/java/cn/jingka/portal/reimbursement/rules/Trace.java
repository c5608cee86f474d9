package cn.jingka.portal.reimbursement.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Collects what a {@link Computation} did. It computes nothing of its own beyond sizes of parts. */
final class Trace {

    private static final Comparator<NotCounted> BY_DATE = Comparator.comparing(NotCounted::date)
            .thenComparing(NotCounted::channel)
            .thenComparing(NotCounted::settlementId);

    private final List<NotCounted> notCounted = new ArrayList<>();
    private final List<StayResult> stays = new ArrayList<>();
    private final List<BandResult> bands = new ArrayList<>();
    private OutpatientResult outpatient;
    private InpatientResult inpatient;
    private OverCeilingResult overCeiling;

    void notCounted(NotCounted line) {
        notCounted.add(line);
    }

    void outpatient(
            YearRules.OutpatientRules rules,
            int lines,
            long sum,
            long base,
            int rate,
            Category raisedFor,
            long amount) {
        long inRange = Math.min(sum, rules.inRangeEnd());
        outpatient = new OutpatientResult(
                lines,
                sum,
                rules.deductible(),
                rules.inRangeEnd(),
                inRange,
                sum - inRange,
                base,
                rate,
                Optional.ofNullable(raisedFor),
                amount);
    }

    void stay(Stay stay, int ordinal, long runningBefore, long inRange, long deductible, long base, long amount) {
        stays.add(new StayResult(
                stay.settlementId(),
                stay.admitted(),
                stay.discharged(),
                ordinal,
                stay.selfPayOneFen(),
                runningBefore,
                inRange,
                stay.selfPayOneFen() - inRange,
                deductible,
                base,
                amount));
    }

    void inpatient(YearRules.InpatientRules rules, long running, long over, int rate, Category raisedFor, long amount) {
        inpatient = new InpatientResult(
                running,
                rules.inRangeEnd(),
                rules.firstDeductible(),
                rules.laterDeductible(),
                over,
                rate,
                Optional.ofNullable(raisedFor),
                amount,
                stays);
    }

    void band(int ordinal, Band band, long part, long amount, long undeclaredPart, long undeclaredAmount) {
        bands.add(new BandResult(
                ordinal,
                band.from(),
                band.to(),
                band.rateBasisPoints(),
                part,
                amount,
                undeclaredPart,
                undeclaredAmount));
    }

    void overCeiling(
            long outpatientOver, long inpatientOver, long approved, long applied, long amount, long undeclared) {
        overCeiling = new OverCeilingResult(
                outpatientOver,
                inpatientOver,
                outpatientOver + inpatientOver,
                approved,
                applied,
                bands.getLast().to(),
                amount,
                undeclared,
                bands);
    }

    Assessment assessment(YearRules rules, YearFacts facts, Amounts amounts) {
        notCounted.sort(BY_DATE);
        Assessment unexplained = new Assessment(
                facts.year(),
                facts.upTo(),
                rules.version(),
                amounts,
                outpatient,
                inpatient,
                overCeiling,
                notCounted,
                List.of());
        return new StepWriter(rules, unexplained).explain();
    }
}
