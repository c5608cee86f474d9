package cn.jingka.portal.reimbursement.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

class RulesPropertiesTest {

    private static final ReimbursementRules RULES = ReimbursementRules.shipped();
    private static final int YEARS = 20_000;
    private static final LocalDate MAY = LocalDate.of(2014, 5, 1);

    private final RandomYears years = new RandomYears(20130501);

    @Test
    void agreesWithASecondSlowImplementation() {
        forManyYears(facts ->
                assertThat(RULES.assessAmounts(facts)).as("%s", facts).isEqualTo(ReferenceRules.assess(facts)));
    }

    @Test
    void stepsDoNotChangeTheResultAndThePartsAddUp() {
        forManyYears(facts -> {
            Assessment assessment = RULES.assess(facts);
            Amounts amounts = assessment.amounts();
            assertThat(amounts).isEqualTo(RULES.assessAmounts(facts));
            assertThat(assessment.outpatient().amount()).isEqualTo(amounts.outpatient());
            assertThat(assessment.inpatient().stays().stream()
                            .mapToLong(StayResult::amount)
                            .sum())
                    .isEqualTo(amounts.inpatient());
            OverCeilingResult over = assessment.overCeiling();
            assertThat(over.bands().stream().mapToLong(BandResult::amount).sum())
                    .isEqualTo(amounts.overCeiling());
            assertThat(over.bands().stream()
                            .mapToLong(BandResult::undeclaredAmount)
                            .sum())
                    .isEqualTo(amounts.overCeilingUndeclared());
            assertThat(over.total())
                    .isEqualTo(assessment.outpatient().over()
                            + assessment.inpatient().stays().stream()
                                    .mapToLong(StayResult::over)
                                    .sum());
        });
    }

    /**
     * RB-IN as written: a first stay below 1,300 leaves part of its deductible unused, so a year of several stays can
     * pay up to 20 % x (44,805 - 650); a year whose first stay reaches its deductible pays at most the published figure.
     */
    @Test
    void isNeverAboveTheCaps() {
        forManyYears(facts -> {
            Assessment assessment = RULES.assess(facts);
            Amounts amounts = assessment.amounts();
            boolean raised = assessment.outpatient().raisedFor().isPresent();
            assertThat(amounts.outpatient()).isBetween(0L, raised ? 165_150L : 132_120L);
            assertThat(amounts.inpatient()).isBetween(0L, inpatientCap(assessment.inpatient()));
            assertThat(amounts.overCeiling()).isNotNegative();
            assertThat(amounts.overCeilingUndeclared()).isNotNegative();
            assertThat(amounts.overCeiling() + amounts.overCeilingUndeclared()).isLessThanOrEqualTo(9_000_000);
            long inRange = assessment.inpatient().stays().stream()
                    .mapToLong(StayResult::inRange)
                    .sum();
            assertThat(inRange).isLessThanOrEqualTo(4_480_500);
        });
    }

    private static long inpatientCap(InpatientResult inpatient) {
        boolean firstDeductibleUsedUp =
                inpatient.stays().isEmpty() || inpatient.stays().getFirst().inRange() >= 130_000;
        if (inpatient.raisedFor().isPresent()) {
            return firstDeductibleUsedUp ? 1_087_625 : 1_103_875;
        }
        return firstDeductibleUsedUp ? 870_100 : 883_100;
    }

    @Test
    void neverFallsWhenAnOutpatientLineGrows() {
        forManyYears(facts -> {
            if (!facts.outpatient().isEmpty()) {
                List<OutpatientLine> lines = new ArrayList<>(facts.outpatient());
                OutpatientLine line = lines.removeFirst();
                lines.add(new OutpatientLine(line.settlementId(), line.date(), line.selfPayOneFen() + years.amount()));
                assertNoneFalls(facts, with(facts, lines, facts.stays(), facts.approvedOverCeilingFen()));
            }
        });
    }

    @Test
    void neverFallsWhenTheLastStayGrows() {
        Comparator<Stay> order = Comparator.comparing(Stay::discharged)
                .thenComparing(Stay::admitted)
                .thenComparing(Stay::settlementId);
        forManyYears(facts -> {
            if (!facts.stays().isEmpty()) {
                List<Stay> stays = new ArrayList<>(facts.stays());
                Stay last = Collections.max(stays, order);
                stays.remove(last);
                stays.add(new Stay(
                        last.settlementId(),
                        last.admitted(),
                        last.discharged(),
                        last.selfPayOneFen() + years.amount()));
                assertNoneFalls(facts, with(facts, facts.outpatient(), stays, facts.approvedOverCeilingFen()));
            }
        });
    }

    @Test
    void neverFallsWhenMoreIsApproved() {
        forManyYears(facts -> {
            long more = facts.approvedOverCeilingFen() / 2;
            YearFacts less = with(facts, facts.outpatient(), facts.stays(), more);
            assertNoneFalls(less, facts);
            Amounts part = RULES.assessAmounts(less);
            Amounts whole =
                    RULES.assessAmounts(with(facts, facts.outpatient(), facts.stays(), YearFacts.EVERYTHING_DECLARED));
            assertThat(part.overCeiling() + part.overCeilingUndeclared()).isEqualTo(whole.overCeiling());
        });
    }

    @Test
    void neverFallsBecauseACategoryEnded() {
        forManyYears(facts -> {
            YearFacts later = new YearFacts(
                    facts.year(),
                    LocalDate.of(facts.year(), 12, 31),
                    facts.covered(),
                    facts.modelWorker(),
                    facts.hardship(),
                    facts.specialHardship(),
                    facts.outpatient().stream()
                            .filter(line -> !line.date().isAfter(facts.upTo()))
                            .toList(),
                    facts.stays().stream()
                            .filter(stay -> !stay.discharged().isAfter(facts.upTo()))
                            .toList(),
                    facts.approvedOverCeilingFen());
            assertNoneFalls(facts, later);
        });
    }

    @Test
    void isContinuousAtEveryEdgeOfTheOutpatientRangeAndTheBands() {
        assertContinuous(
                fen -> Facts.of(2014).outpatient(MAY, fen).build(),
                180_000,
                840_600,
                5_840_600,
                10_840_600,
                15_840_600);
    }

    @Test
    void isContinuousAtEveryEdgeOfTheInpatientRangeAndTheBands() {
        assertContinuous(
                fen -> Facts.of(2014).stay(MAY, MAY, fen).build(),
                130_000,
                4_480_500,
                9_480_500,
                14_480_500,
                19_480_500);
        assertContinuous(
                fen -> Facts.of(2014)
                        .stay(MAY, MAY, 4_000_000)
                        .stay(MAY, MAY.plusDays(1), fen)
                        .build(),
                65_000,
                480_500,
                5_480_500,
                10_480_500,
                15_480_500);
    }

    @Test
    void doesNotDependOnTheOrderOfTheInput() {
        forManyYears(facts -> {
            List<OutpatientLine> lines = new ArrayList<>(facts.outpatient());
            List<Stay> stays = new ArrayList<>(facts.stays());
            Collections.shuffle(lines, years.random());
            Collections.shuffle(stays, years.random());
            assertThat(RULES.assess(with(facts, lines, stays, facts.approvedOverCeilingFen())))
                    .isEqualTo(RULES.assess(facts));
        });
    }

    @Test
    void linesAfterTheLastDayLeaveNoTrace() {
        LocalDate quarterEnd = LocalDate.of(2014, 3, 31);
        YearFacts before =
                Facts.of(2014).upTo(quarterEnd).outpatient(quarterEnd, 500_000).build();
        YearFacts after = Facts.of(2014)
                .upTo(quarterEnd)
                .outpatient(quarterEnd, 500_000)
                .outpatient(quarterEnd.plusDays(1), 500_000)
                .stay(quarterEnd, quarterEnd.plusDays(1), 500_000)
                .build();
        assertThat(RULES.assess(after)).isEqualTo(RULES.assess(before));
    }

    @Test
    void hugeAmountsNeitherOverflowNorLoseAFen() {
        Facts huge = Facts.of(2014);
        for (int i = 0; i < 1_000; i++) {
            huge.outpatient(MAY, 1_000_000_000_000L).stay(MAY, MAY, 1_000_000_000_000L);
        }
        assertThat(RULES.assess(huge.build()).amounts().entitlement()).isEqualTo(10_002_220);
        YearFacts beyond = Facts.of(2014)
                .outpatient(MAY, Long.MAX_VALUE)
                .outpatient(MAY, 1)
                .build();
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> RULES.assessAmounts(beyond));
    }

    private void forManyYears(Consumer<YearFacts> check) {
        for (int i = 0; i < YEARS; i++) {
            check.accept(years.next());
        }
    }

    private static void assertNoneFalls(YearFacts before, YearFacts after) {
        Amounts less = RULES.assessAmounts(before);
        Amounts more = RULES.assessAmounts(after);
        assertThat(more.outpatient()).as("%s", after).isGreaterThanOrEqualTo(less.outpatient());
        assertThat(more.inpatient()).as("%s", after).isGreaterThanOrEqualTo(less.inpatient());
        assertThat(more.overCeiling()).as("%s", after).isGreaterThanOrEqualTo(less.overCeiling());
    }

    private static void assertContinuous(LongFunction<YearFacts> of, long... edges) {
        for (long edge : edges) {
            for (long fen = edge - 20; fen < edge + 20; fen++) {
                long step = RULES.assessAmounts(of.apply(fen + 1)).entitlement()
                        - RULES.assessAmounts(of.apply(fen)).entitlement();
                assertThat(step).as("from %d to %d", fen, fen + 1).isBetween(0L, 1L);
            }
        }
    }

    private static YearFacts with(YearFacts facts, List<OutpatientLine> lines, List<Stay> stays, long approved) {
        return new YearFacts(
                facts.year(),
                facts.upTo(),
                facts.covered(),
                facts.modelWorker(),
                facts.hardship(),
                facts.specialHardship(),
                lines,
                stays,
                approved);
    }
}
