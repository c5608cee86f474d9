package cn.jingka.portal.plans.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.claims.Assessment;
import cn.jingka.portal.claims.Criterion;
import cn.jingka.portal.claims.Criterion.Met;
import cn.jingka.portal.common.explain.Step;
import cn.jingka.portal.plans.rules.PlanFacts.Enrolled;
import cn.jingka.portal.plans.rules.PlanFacts.Paid;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PLAN-1 with the sample values that the portal comes with. */
class PlanRulesTest {

    private static final PlanRules RULES = PlanRules.shipped();

    @ParameterizedTest
    @CsvSource({
        "critical-illness,  malignant-tumour,  30000.00",
        "critical-illness,  stroke,            20000.00",
        "critical-illness,  organ-transplant,  50000.00",
        "womens-illnesses,  breast-cancer,     20000.00",
        "womens-illnesses,  carcinoma-in-situ, 10000.00",
        "accidental-injury, light,             1000.00",
        "accidental-injury, moderate,          4000.00",
        "accidental-injury, severe,            10000.00",
        "accidental-injury, total,             20000.00"
    })
    void illnessesAndInjuriesPayByTheirList(String plan, String choice, String yuan) {
        Assessment assessment = assess(plan, "2014-06-01", null, choice);

        assertThat(assessment.verdict()).isEqualTo(Met.MET);
        assertThat(assessment.amount().toString()).isEqualTo(yuan);
        assertThat(assessment.steps().getLast().amountFen())
                .isEqualTo(assessment.amount().value());
        assertThat(assessment.steps()).extracting(Step::clause).containsOnly("PLAN-1");
    }

    @ParameterizedTest
    @CsvSource({
        "2014-06-01, 2014-06-04, 0.00",
        "2014-06-01, 2014-06-05, 100.00",
        "2014-06-01, 2014-06-21, 1700.00",
        "2014-06-01, 2014-09-02, 9000.00",
        "2014-06-01, 2015-06-01, 9000.00",
        "2014-06-01, 2014-06-01, 0.00"
    })
    void aStayPaysByTheDayWithoutItsFirstDaysAndUpToTheMost(String admitted, String discharged, String yuan) {
        assertThat(assess("hospital-stay", admitted, discharged, null).amount().toString())
                .isEqualTo(yuan);
    }

    @Test
    void theTermsCapHoldsAcrossCasesAndStartsAnewWithTheNextTerm() {
        List<Paid> paid = List.of(
                new Paid("critical-illness", 2014, 3_000_000),
                new Paid("critical-illness", 2013, 5_000_000),
                new Paid("womens-illnesses", 2014, 2_000_000));

        Assessment second = RULES.assess(facts("critical-illness", "2014-06-01", null, "malignant-tumour", true, paid));
        assertThat(second.amount().toString()).isEqualTo("20000.00");
        assertThat(second.steps()).extracting(Step::key).contains("plans.step.paidBefore", "plans.step.capped");

        Assessment third = RULES.assess(facts(
                "critical-illness",
                "2014-06-01",
                null,
                "stroke",
                true,
                List.of(new Paid("critical-illness", 2014, 5_000_000))));
        assertThat(third.amount().isZero()).isTrue();
        assertThat(notMet(third)).containsExactly("plans.criterion.left");
    }

    @ParameterizedTest
    @CsvSource({
        // covered from, event, paid
        "2014-01-01, 2014-03-31, false",
        "2014-01-01, 2014-04-01, true",
        "2014-03-03, 2014-05-31, false",
        "2014-03-03, 2014-06-01, true"
    })
    void nothingThatHappensInTheWaitingPeriodIsPaid(String from, String event, boolean paid) {
        Assessment assessment = RULES.assess(
                withEnrolments(event, List.of(new Enrolled("critical-illness", 2014, LocalDate.parse(from)))));

        assertThat(assessment.amount().isPositive()).isEqualTo(paid);
        assertThat(notMet(assessment)).isEqualTo(paid ? List.of() : List.of("plans.criterion.waiting"));
    }

    @Test
    void whoStaysInWaitsOnceAndWhoLeftATermOutWaitsAgain() {
        Enrolled now = new Enrolled("critical-illness", 2015, LocalDate.of(2015, 1, 1));
        Enrolled before = new Enrolled("critical-illness", 2014, LocalDate.of(2014, 1, 1));
        Enrolled longAgo = new Enrolled("critical-illness", 2013, LocalDate.of(2013, 1, 1));

        assertThat(RULES.assess(withEnrolments("2015-01-02", List.of(now, before)))
                        .verdict())
                .isEqualTo(Met.MET);
        assertThat(notMet(RULES.assess(withEnrolments("2015-01-02", List.of(now, longAgo)))))
                .containsExactly("plans.criterion.waiting");
    }

    @ParameterizedTest
    @CsvSource({"2014-02-28,enrolled", "2013-12-31,notEnrolled", "2015-01-01,notEnrolled"})
    void outsideTheCoveredDaysNothingIsPaid(String event, String criterion) {
        Assessment assessment = RULES.assess(
                withEnrolments(event, List.of(new Enrolled("critical-illness", 2014, LocalDate.of(2014, 3, 1)))));

        assertThat(notMet(assessment)).containsExactly("plans.criterion." + criterion);
        assertThat(assessment.amount().isZero()).isTrue();
        assertThat(assessment.steps()).isEmpty();
    }

    @Test
    void theWomensPlanPaysWomenOnly() {
        Assessment man = RULES.assess(facts("womens-illnesses", "2014-06-01", null, "breast-cancer", false, List.of()));

        assertThat(notMet(man)).containsExactly("plans.criterion.women");
        assertThat(man.amount().isZero()).isTrue();
    }

    @Test
    void whatIsNotAnsweredStaysOpen() {
        assertThat(RULES.assess(facts(null, null, null, null, true, List.of())).verdict())
                .isEqualTo(Met.OPEN);
        assertThat(assess("critical-illness", "2014-06-01", null, null).verdict())
                .isEqualTo(Met.OPEN);
        assertThat(assess("hospital-stay", "2014-06-01", null, null).verdict()).isEqualTo(Met.OPEN);
        assertThat(notMet(assess("critical-illness", "2014-06-01", null, "a-cold")))
                .containsExactly("plans.criterion.illness");
        assertThat(notMet(RULES.assess(withEnrolments("2012-06-01", List.of()))))
                .containsExactly("plans.criterion.offered");
    }

    @ParameterizedTest
    @CsvSource({
        "2015, 2014-11-01, 2015-01-01",
        "2015, 2015-01-15, 2015-01-01",
        "2015, 2015-01-16, 2015-01-17",
        "2015, 2015-12-30, 2015-12-31"
    })
    void coverBeginsWithTheTermOrTheDayAfterALaterRecording(int term, String recorded, String from) {
        assertThat(RULES.terms().coveredFrom(term, LocalDate.parse(recorded))).isEqualTo(from);
    }

    @ParameterizedTest
    @CsvSource({"2014-10-31, 2014", "2014-11-01, 2014;2015", "2014-12-31, 2015", "2012-06-01, ''", "2015-01-01, 2015"})
    void theNextTermOpensInTheYearBefore(String today, String terms) {
        assertThat(String.join(
                        ";",
                        RULES.terms().open(LocalDate.parse(today)).stream()
                                .map(String::valueOf)
                                .toList()))
                .isEqualTo(terms);
    }

    private static Assessment assess(String plan, String event, String until, String choice) {
        return RULES.assess(facts(plan, event, until, choice, true, List.of()));
    }

    /** Enrolled in everything since 2013, so that no waiting period is left. */
    private static PlanFacts facts(
            String plan, String event, String until, String choice, boolean woman, List<Paid> paid) {
        return new PlanFacts(
                Optional.ofNullable(plan),
                Optional.ofNullable(event).map(LocalDate::parse),
                Optional.ofNullable(until).map(LocalDate::parse),
                Optional.ofNullable(choice),
                woman,
                RULES.plans().stream()
                        .flatMap(one -> IntStream.of(2013, 2014)
                                .mapToObj(term -> new Enrolled(one.id(), term, LocalDate.of(term, 1, 1))))
                        .toList(),
                paid);
    }

    private static PlanFacts withEnrolments(String event, List<Enrolled> enrolments) {
        return new PlanFacts(
                Optional.of("critical-illness"),
                Optional.of(LocalDate.parse(event)),
                Optional.empty(),
                Optional.of("stroke"),
                true,
                enrolments,
                List.of());
    }

    private static List<String> notMet(Assessment assessment) {
        return assessment.criteria().stream()
                .filter(criterion -> criterion.met() == Met.NOT_MET)
                .map(Criterion::key)
                .toList();
    }
}
