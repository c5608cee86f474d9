package cn.jingka.portal.testing;

import cn.jingka.portal.claims.Answers;
import cn.jingka.portal.claims.Assessment;
import cn.jingka.portal.claims.AssessmentFacts;
import cn.jingka.portal.claims.BeneficiaryQuestions;
import cn.jingka.portal.claims.ClaimKind;
import cn.jingka.portal.claims.Criterion;
import cn.jingka.portal.claims.Material;
import cn.jingka.portal.claims.Question;
import cn.jingka.portal.common.explain.Step;
import cn.jingka.portal.common.explain.StepArg;
import cn.jingka.portal.common.identifier.Luhn;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A kind of case with every type of question: half of the loss, 3,000.00 at most for a person over all cases, nothing for events
 * outside of Beijing. {@link #CODE} is filed by anybody, {@link #DEATH} by the officer for a beneficiary, {@link #DECLARED} is handed on.
 */
public class TestKind implements ClaimKind {

    public static final String CODE = "TEST";
    public static final String DEATH = "TEST_DEATH";
    public static final String DECLARED = "TEST_DECLARED";
    public static final LocalDate SINCE = LocalDate.of(2013, 1, 1);
    /** A beneficiary's account with its check digit. */
    public static final String ACCOUNT = "622202020011223344" + Luhn.checkDigit("622202020011223344");

    private static final Fen CAP = Fen.parse("3000.00");

    private final String code;
    private final Settlement settlement;
    private final List<String> granted = new ArrayList<>();

    public TestKind(String code, Settlement settlement) {
        this.code = code;
        this.settlement = settlement;
    }

    /** Good answers to everything that {@link #CODE} asks. */
    public static Answers answers() {
        return Answers.NONE
                .with("in-beijing", "yes")
                .with("happened-on", "2015-02-10")
                .with("loss", "2000.00")
                .with("cause", "stove")
                .with("report-number", "BJ-2015-77");
    }

    public static Answers deathAnswers() {
        return answers()
                .with(BeneficiaryQuestions.NAME, "李建国")
                .with(BeneficiaryQuestions.IDENTITY_NUMBER, MembersFixture.identityNumber(990_077))
                .with(BeneficiaryQuestions.ACCOUNT, ACCOUNT)
                .with(BeneficiaryQuestions.MOBILE, "13911112222");
    }

    /** What was granted, as {@code reference:decision:amount}. */
    public List<String> granted() {
        return granted;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int order() {
        return 10_000;
    }

    @Override
    public String texts() {
        return "claimstest";
    }

    @Override
    public boolean officerOnly() {
        return code.equals(DEATH);
    }

    @Override
    public Settlement settlement() {
        return settlement;
    }

    @Override
    public List<Question> questions(PersonId person, Answers soFar, LocalDate today) {
        List<Question> questions = new ArrayList<>(List.of(
                Question.of("in-beijing", Question.Type.YES_NO).inPreCheck(),
                Question.date("happened-on", SINCE, today).inPreCheck(),
                Question.of("loss", Question.Type.MONEY),
                Question.choice(
                        "cause",
                        List.of(
                                new Question.Option("stove", "claimstest.cause.stove"),
                                new Question.Option("other", "claimstest.cause.other"))),
                Question.of("report-number", Question.Type.SHORT_TEXT)));
        if (soFar.text("cause").filter("other"::equals).isPresent()) {
            questions.add(Question.of("what-happened", Question.Type.LONG_TEXT));
        }
        questions.add(Question.several(
                        "damaged",
                        List.of(
                                new Question.Option("roof", "claimstest.damaged.roof"),
                                new Question.Option("floor", "claimstest.damaged.floor")))
                .optional());
        questions.add(Question.of("rooms", Question.Type.COUNT).optional());
        if (code.equals(DEATH)) {
            questions.add(Question.of(BeneficiaryQuestions.NAME, Question.Type.PERSON_NAME));
            questions.add(Question.of(BeneficiaryQuestions.IDENTITY_NUMBER, Question.Type.IDENTITY_NUMBER));
            questions.add(Question.of(BeneficiaryQuestions.ACCOUNT, Question.Type.ACCOUNT));
            questions.add(Question.of(BeneficiaryQuestions.MOBILE, Question.Type.MOBILE));
        }
        return questions;
    }

    @Override
    public Optional<LocalDate> eventDate(Answers answers) {
        return answers.date("happened-on");
    }

    @Override
    public List<String> fingerprints(Answers answers) {
        return answers.text("report-number").stream().toList();
    }

    @Override
    public List<Material> materials(Answers answers) {
        return List.of(
                new Material("photo", true, false, "TEST-1"),
                new Material("receipt", false, false, "TEST-1"),
                new Material("report", false, true, "TEST-2"));
    }

    @Override
    public Assessment assess(AssessmentFacts facts) {
        Optional<Boolean> inBeijing = facts.answers().yes("in-beijing");
        Criterion.Met met = inBeijing
                .map(yes -> yes ? Criterion.Met.MET : Criterion.Met.NOT_MET)
                .orElse(Criterion.Met.OPEN);
        List<Criterion> criteria =
                List.of(new Criterion("TEST-1", SINCE, "claimstest.criterion.place", met, List.of()));
        long before = facts.granted().stream()
                .mapToLong(granted -> granted.amount().value())
                .sum();
        long loss = facts.answers().money("loss").map(Fen::value).orElse(0L);
        long amount = met == Criterion.Met.NOT_MET ? 0 : Math.max(0, Math.min(loss / 2, CAP.value() - before));
        return new Assessment(
                Fen.of(amount),
                criteria,
                List.of(new Step("TEST-1", "claimstest.step.half", List.of(new StepArg.Amount(loss)), amount, SINCE)),
                "test-1");
    }

    @Override
    public void granted(String reference, int decision, PersonId person, Answers established, Fen amount) {
        granted.add(reference + ":" + decision + ":" + amount);
    }
}
