package cn.jingka.portal.reimbursement.internal.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.jingka.portal.claims.Answers;
import cn.jingka.portal.claims.Assessment;
import cn.jingka.portal.claims.AssessmentFacts;
import cn.jingka.portal.claims.AssessmentFacts.Granted;
import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.ClaimFiling;
import cn.jingka.portal.claims.ClaimKind;
import cn.jingka.portal.claims.Criterion;
import cn.jingka.portal.claims.Criterion.Met;
import cn.jingka.portal.claims.OwnCases;
import cn.jingka.portal.common.explain.Step;
import cn.jingka.portal.common.explain.StepTexts;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.reimbursement.RunView;
import cn.jingka.portal.testing.ClaimsFixture;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** RB-DECL: what may be approved, and how it reaches the card with the next quarterly run. */
class DeclarationTest extends SettlementTestBase {

    private static final LocalDate TODAY = LocalDate.of(2015, 3, 2);

    @Autowired
    private List<ClaimKind> kinds;

    @Autowired
    private StepTexts texts;

    @Autowired
    private Texts bundle;

    @Autowired
    private ClaimFiling filing;

    @Autowired
    private OwnCases cases;

    @Autowired
    private ClaimsFixture claims;

    @Test
    void theYearAloneShowsWhatIsOverTheCeilingAndNotDeclared() {
        PersonId person = outpatient60000();

        Assessment assessment = assess(person, new Answers(Map.of("year", "2014")));

        assertThat(assessment.verdict()).isEqualTo(Met.OPEN);
        assertThat(assessment.amount()).isEqualTo(Fen.parse("51594.00"));
        assertThat(sentences(assessment)).anyMatch(text -> text.contains("门诊 51,594.00 元"));
    }

    @Test
    void approvedAndSettledTheBandsOfTheWorkedExampleArePaid() {
        PersonId person = outpatient60000();
        assertThat(item(settle("2014Q1"), person).payable()).isEqualTo(Fen.parse("1321.20"));
        Answers answers = answers("60000.00");

        Assessment assessment = assess(person, answers);
        assertThat(assessment.verdict()).isEqualTo(Met.MET);
        assertThat(assessment.amount()).isEqualTo(Fen.parse("51594.00"));
        assertThat(assessment.steps())
                .extracting(Step::key, Step::amountFen)
                .contains(
                        tuple("reimbursement.step.over.band", 2_000_000L),
                        tuple("reimbursement.step.over.band", 95_640L),
                        tuple("reimbursement.declaration.step.pays", 2_095_640L));

        kind().granted("L20150000018", 1, person, answers, assessment.amount());
        kind().granted("L20150000018", 1, person, answers, assessment.amount());
        RunView second = settle("2014Q2");
        assertThat(item(second, person).overCeiling())
                .isEqualTo(Fen.parse("20000.00").plus(Fen.parse("956.40")));
        assertThat(item(second, person).payable()).isEqualTo(Fen.parse("20956.40"));
        assertThat(item(settle("2014Q3"), person).payable()).isEqualTo(Fen.ZERO);
    }

    @Test
    void onAppealOnlyTheDifferenceIsRecorded() {
        PersonId person = outpatient60000();
        kind().granted("L20150000018", 1, person, answers("60000.00"), Fen.parse("30000.00"));
        kind().granted("L20150000018", 2, person, answers("60000.00"), Fen.parse("50000.00"));
        kind().granted("L20150000026", 1, person, answers("60000.00"), Fen.parse("10.00"));
        kind().granted("L20150000026", 2, person, answers("60000.00"), Fen.parse("5.00"));
        // Nor is what entered one year's runs granted for another year as well.
        Answers otherYear = answers("60000.00").with("year", "2013");
        assertThatThrownBy(() -> kind().granted("L20150000026", 3, person, otherYear, Fen.parse("20.00")))
                .hasMessage("reimbursement.declaration.error.otherYear");

        assertThat(item(settle("2014Q1"), person).overCeiling()).isEqualTo(Fen.parse("20006.00"));
    }

    @Test
    void aCaseGoesFromFilingToTheNextRunAndItsAppealAddsTheDifference() {
        PersonId person = outpatient60000();
        String reference = ClaimsFixture.asMember(
                person, () -> filing.start(Optional.empty(), "DECLARATION", answers("60000.00")));
        assertThat(refusal(() -> ClaimsFixture.asMember(person, () -> filing.submit(reference, ""))))
                .startsWith("INVALID");
        // The member starts it: a unit that could ask beforehand would learn what its members' treatment cost.
        assertThat(refusal(() -> ClaimsFixture.asOfficer(
                        "U0001", () -> filing.preCheck(Optional.of(person), "DECLARATION", answers("60000.00")))))
                .startsWith("NOT_FOUND");
        List.of("settlement-statement", "invoices", "unit-certificate")
                .forEach(material -> claims.file(reference, material));
        claims.advance(reference, person, "U0001", CaseState.IN_REVIEW);
        claims.decide(reference, Fen.parse("30000.00"));
        assertThat(ClaimsFixture.asMember(person, () -> cases.get(reference)).state())
                .isEqualTo(CaseState.CLOSED);
        assertThat(item(settle("2014Q1"), person).payable()).isEqualTo(Fen.parse("13321.20"));

        ClaimsFixture.asMember(person, () -> filing.appeal(reference, "结算单上是六万元"));
        claims.decide(reference, null);

        RunView second = settle("2014Q2");
        assertThat(item(second, person).overCeiling()).isEqualTo(Fen.parse("20956.40"));
        assertThat(item(second, person).payable()).isEqualTo(Fen.parse("8956.40"));
    }

    @Test
    void whatOtherCasesWereGrantedIsNoLongerOpen() {
        PersonId person = outpatient60000();
        Answers answers = answers("60000.00");

        Assessment second = kind().assess(
                        facts(person, answers, new Granted("L1", "DECLARATION", null, answers, Fen.parse("50000.00"))));
        assertThat(second.amount()).isEqualTo(Fen.parse("1594.00"));
        assertThat(second.steps().getLast().amountFen()).isEqualTo(159_400L);
        assertThat(second.steps())
                .filteredOn(step -> step.key().equals("reimbursement.declaration.step.paysMore"))
                .extracting(Step::amountFen)
                .containsExactly(95_640L);

        Assessment third = kind().assess(
                        facts(person, answers, new Granted("L1", "DECLARATION", null, answers, Fen.parse("51594.00"))));
        assertThat(third.amount()).isEqualTo(Fen.ZERO);
        assertThat(notMet(third)).containsExactly("reimbursement.declaration.criterion.notDeclared");
    }

    @Test
    void onlyTheChosenChannelCanBeDeclared() {
        PersonId person = outpatient60000();
        feed.stay(person, "A2", "2014-03-01", "2014-03-10", "45805.00");

        Answers inpatient = answers("60000.00").with("channels", "inpatient");
        assertThat(assess(person, inpatient).amount()).isEqualTo(Fen.parse("1000.00"));
        assertThat(assess(person, inpatient.with("channels", "outpatient,inpatient"))
                        .amount())
                .isEqualTo(Fen.parse("52594.00"));
        assertThat(assess(person, inpatient.with("amount", "300.00")).amount()).isEqualTo(Fen.parse("300.00"));
    }

    @Test
    void aYearWithoutRuleAYearWithoutAnythingOverAndAPersonOutsideTheSchemeAreRefused() {
        PersonId person = members.person("U0001");
        feed.outpatient(person, "A1", "2014-02-03", "8406.00");
        assertThat(notMet(assess(person, answers("100.00"))))
                .contains("reimbursement.declaration.criterion.overCeiling");
        assertThat(notMet(assess(person, answers("100.00").with("year", "2012"))))
                .containsExactly("reimbursement.declaration.criterion.year");
        assertThat(notMet(assess(person, answers("100.00").with("year", "2016"))))
                .containsExactly("reimbursement.declaration.criterion.year");

        PersonId outside = members.newPerson("U0001").notInsured().create();
        assertThat(notMet(assess(outside, answers("100.00")))).contains("reimbursement.declaration.criterion.who");
    }

    @Test
    void theSameSettlementNumberIsRecognisedHoweverItIsWritten() {
        assertThat(kind().fingerprints(new Answers(Map.of("settlements", "bj-2014-001， BJ-2014-002\nBJ-2014-001"))))
                .containsExactly("BJ-2014-001", "BJ-2014-002");
    }

    private PersonId outpatient60000() {
        PersonId person = members.person("U0001");
        feed.outpatient(person, "A1", "2014-02-03", "60000.00");
        return person;
    }

    private static Answers answers(String amount) {
        return new Answers(Map.of("year", "2014", "channels", "outpatient", "amount", amount, "settlements", "A1"));
    }

    private Assessment assess(PersonId person, Answers answers) {
        return kind().assess(facts(person, answers));
    }

    private static AssessmentFacts facts(PersonId person, Answers answers, Granted... granted) {
        return new AssessmentFacts(person, answers, TODAY, List.of(granted));
    }

    private static List<String> notMet(Assessment assessment) {
        return assessment.criteria().stream()
                .filter(criterion -> criterion.met() == Met.NOT_MET)
                .map(Criterion::key)
                .toList();
    }

    /** Both languages have a text for every step. */
    private List<String> sentences(Assessment assessment) {
        assessment.steps().forEach(step -> texts.sentence(step, Locale.ENGLISH));
        assessment.criteria().forEach(criterion -> bundle.getTranslation(criterion.key(), Texts.CHINESE));
        return assessment.steps().stream()
                .map(step -> texts.sentence(step, Texts.CHINESE))
                .toList();
    }

    private ClaimKind kind() {
        return kinds.stream()
                .filter(kind -> kind.code().equals("DECLARATION"))
                .findFirst()
                .orElseThrow();
    }
}
