package cn.jingka.portal.plans.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.jingka.portal.claims.Answers;
import cn.jingka.portal.claims.Assessment;
import cn.jingka.portal.claims.AssessmentFacts;
import cn.jingka.portal.claims.AssessmentFacts.Granted;
import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.ClaimFiling;
import cn.jingka.portal.claims.ClaimPayments;
import cn.jingka.portal.claims.Criterion.Met;
import cn.jingka.portal.claims.Material;
import cn.jingka.portal.claims.Question;
import cn.jingka.portal.common.explain.Step;
import cn.jingka.portal.common.explain.StepTexts;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.plans.EnrolmentScope;
import cn.jingka.portal.testing.ClaimsFixture;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalIntegrationTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The claim for a plan's benefit, as filing and review ask it. */
class PlanClaimTest extends PortalIntegrationTest {

    private static final LocalDate TODAY = LocalDate.of(2015, 3, 2);

    @Autowired
    private PlanClaim kind;

    @Autowired
    private EnrolmentTable enrolments;

    @Autowired
    private MembersFixture members;

    @Autowired
    private Texts texts;

    @Autowired
    private StepTexts stepTexts;

    @Autowired
    private ClaimFiling filing;

    @Autowired
    private ClaimPayments payments;

    @Autowired
    private ClaimsFixture claims;

    @Test
    void onlyWhoWasEverEnrolledIsOfferedTheClaim() {
        PersonId person = members.person("U0001");
        assertThat(kind.offeredTo(person, TODAY)).isFalse();

        enrol(person, "hospital-stay", 2014);

        assertThat(kind.offeredTo(person, TODAY)).isTrue();
    }

    @Test
    void thePlansThatCoverTheDayCanBeChosenAndTheQuestionsFollowThePlan() {
        PersonId person = members.person("U0001");
        enrol(person, "hospital-stay", 2014);
        enrol(person, "critical-illness", 2013);
        Answers date = new Answers(Map.of("event-date", "2014-06-01"));

        assertThat(ids(person, date)).containsExactly("event-date", "plan");
        assertThat(kind.questions(person, date, TODAY).get(1).options())
                .extracting(Question.Option::code)
                .containsExactly("hospital-stay");
        assertThat(ids(person, date.with("plan", "hospital-stay")))
                .containsExactly("event-date", "plan", "discharge-date", "hospital", "invoice-number");
        assertThat(ids(person, date.with("plan", "critical-illness")))
                .containsExactly("event-date", "plan", "illness", "hospital", "report-number");
        assertThat(ids(person, date.with("plan", "accidental-injury")))
                .containsExactly("event-date", "plan", "severity", "hospital", "invoice-number");
    }

    @Test
    void everyQuestionMaterialCriterionAndStepHasItsWords() {
        PersonId person = members.person("U0001");
        Map<String, Map.Entry<String, String>> choices = Map.of(
                "hospital-stay", Map.entry("illness", ""),
                "critical-illness", Map.entry("illness", "stroke"),
                "womens-illnesses", Map.entry("illness", "breast-cancer"),
                "accidental-injury", Map.entry("severity", "light"));
        choices.forEach((plan, choice) -> {
            enrol(person, plan, 2013);
            enrol(person, plan, 2014);
            Answers answers = new Answers(Map.of("event-date", "2014-06-01", "plan", plan));
            for (Question question : kind.questions(person, answers, TODAY)) {
                assertKnown(kind.texts() + ".question." + question.id());
                assertKnown(kind.texts() + ".question." + question.id() + ".hint");
                question.options().forEach(option -> assertKnown(option.textKey()));
            }
            for (Material material : kind.materials(answers)) {
                assertKnown(kind.texts() + ".material." + material.id());
                assertKnown(kind.texts() + ".material." + material.id() + ".hint");
            }
            Assessment assessment = assess(
                    person,
                    answers.with(choice.getKey(), choice.getValue()).with("discharge-date", "2014-06-20"),
                    granted("2014-02-01", answers, "100.00"));
            assertThat(assessment.verdict()).as(plan).isEqualTo(Met.MET);
            assertThat(assessment.steps()).hasSizeGreaterThan(2);
            assessment.criteria().forEach(criterion -> {
                assertKnown(criterion.key());
                assertKnown(criterion.key() + ".fact");
                assertKnown(criterion.key() + ".open");
            });
            for (Step step : assessment.steps()) {
                assertThat(stepTexts.sentence(step, Texts.CHINESE)).doesNotContain("{");
                assertThat(stepTexts.sentence(step, Locale.ENGLISH)).doesNotContain("{");
            }
        });
    }

    @Test
    void whatOtherCasesOfTheTermWereGrantedLowersTheCap() {
        PersonId person = members.person("U0001");
        enrol(person, "critical-illness", 2013);
        enrol(person, "critical-illness", 2014);
        Answers answers = new Answers(
                Map.of("event-date", "2014-06-01", "plan", "critical-illness", "illness", "malignant-tumour"));

        assertThat(assess(person, answers).amount()).isEqualTo(Fen.parse("30000.00"));
        assertThat(assess(person, answers, granted("2014-02-01", answers, "30000.00"))
                        .amount())
                .isEqualTo(Fen.parse("20000.00"));
        assertThat(assess(person, answers, granted("2013-02-01", answers, "30000.00"))
                        .amount())
                .isEqualTo(Fen.parse("30000.00"));
    }

    @Test
    void aManIsNotPaidByTheWomensPlan() {
        PersonId man = members.newPerson("U0001").man().create();
        enrol(man, "womens-illnesses", 2013);
        enrol(man, "womens-illnesses", 2014);

        assertThat(assess(
                                man,
                                new Answers(Map.of(
                                        "event-date",
                                        "2014-06-01",
                                        "plan",
                                        "womens-illnesses",
                                        "illness",
                                        "breast-cancer")))
                        .verdict())
                .isEqualTo(Met.NOT_MET);
    }

    @Test
    void aBenefitGoesFromFilingToAnAmountToRelease() {
        PersonId person = members.person("U0001");
        enrol(person, "hospital-stay", 2014);
        Answers answers = new Answers(Map.of(
                "event-date", "2014-06-01",
                "plan", "hospital-stay",
                "discharge-date", "2014-06-21",
                "hospital", "北京市第六医院",
                "invoice-number", "BJ20140621"));
        String reference =
                ClaimsFixture.asMember(person, () -> filing.start(Optional.empty(), PlanClaim.CODE, answers));
        kind.materials(answers).forEach(material -> claims.file(reference, material.id()));

        claims.advance(reference, person, "U0001", CaseState.DECIDED);

        List<ClaimPayments.Due> due =
                ClaimsFixture.as(Actor.account("operator", "operator", Set.of()), Role.OPERATOR, payments::due);
        assertThat(due)
                .extracting(ClaimPayments.Due::kind, ClaimPayments.Due::amount)
                .containsExactly(tuple("PLAN", Fen.parse("1700.00")));
    }

    @Test
    void theSameReportIsRecognisedHoweverItIsWritten() {
        assertThat(kind.fingerprints(new Answers(Map.of("report-number", " bl 2014-77 "))))
                .isEqualTo(kind.fingerprints(new Answers(Map.of("report-number", "BL2014-77"))));
    }

    private static Granted granted(String day, Answers answers, String yuan) {
        return new Granted("L1", "PLAN", LocalDate.parse(day), answers, Fen.parse(yuan));
    }

    private Assessment assess(PersonId person, Answers answers, Granted... granted) {
        return kind.assess(new AssessmentFacts(person, answers, TODAY, List.of(granted)));
    }

    private List<String> ids(PersonId person, Answers answers) {
        return kind.questions(person, answers, TODAY).stream().map(Question::id).toList();
    }

    private void assertKnown(String key) {
        assertThat(texts.all(Texts.CHINESE)).containsKey(key);
    }

    private void enrol(PersonId person, String plan, int term) {
        enrolments.add(
                new EnrolmentScope("U0001", plan, term),
                "单位 U0001",
                List.of(person),
                LocalDate.of(term, 1, 1),
                Instant.parse("2013-01-01T00:00:00Z"),
                "officer");
    }
}
