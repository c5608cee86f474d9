package cn.jingka.portal.testing;

import cn.jingka.portal.claims.Answers;
import cn.jingka.portal.claims.Assessment;
import cn.jingka.portal.claims.AssessmentFacts;
import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.CaseView;
import cn.jingka.portal.claims.CaseView.Decision;
import cn.jingka.portal.claims.CaseView.Outcome;
import cn.jingka.portal.claims.ClaimKind;
import cn.jingka.portal.claims.Criterion;
import cn.jingka.portal.claims.Material;
import cn.jingka.portal.claims.Question;
import cn.jingka.portal.common.explain.Step;
import cn.jingka.portal.common.explain.StepArg;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A decided case as a value, without anything stored. */
public final class SampleDecision {

    private static final LocalDate SINCE = LocalDate.of(2010, 8, 13);
    private static final Instant FILED = Instant.parse("2026-10-08T01:00:00Z");
    private static final Instant DECIDED = Instant.parse("2026-11-20T02:00:00Z");

    private final Outcome outcome;
    private final Assessment assessment;
    private Fen granted;
    private Optional<String> departure = Optional.empty();
    private boolean appealed;

    private SampleDecision(Outcome outcome, Assessment assessment) {
        this.outcome = outcome;
        this.assessment = assessment;
        this.granted = assessment.amount();
    }

    /** Estimated at ¥2,500.00, decided at ¥1,500.00 because the day of the event was established otherwise. */
    public static SampleDecision partly() {
        return new SampleDecision(Outcome.PARTLY, assessment(150_000, Criterion.Met.MET));
    }

    public static SampleDecision refused() {
        return new SampleDecision(Outcome.REFUSED, assessment(0, Criterion.Met.NOT_MET));
    }

    public SampleDecision departing(Fen amount, String reason) {
        granted = amount;
        departure = Optional.of(reason);
        return this;
    }

    public SampleDecision appealed() {
        appealed = true;
        return this;
    }

    public CaseView view() {
        List<Decision> decisions = new ArrayList<>(List.of(decision(1)));
        if (appealed) {
            decisions.add(decision(2));
        }
        Answers filed = new Answers(Map.of("day", "2026-02-01"));
        return new CaseView(
                "L20260000018",
                Kind.CODE,
                CaseState.DECIDED,
                7,
                new CaseView.Claimant(new PersonId(1), "王秀兰", "110101********3762", "U0001", "单位 U0001"),
                false,
                Optional.of(LocalDate.of(2026, 3, 1)),
                FILED,
                Optional.of(FILED),
                filed,
                filed.with("day", "2026-03-01"),
                List.of(new CaseView.Change("day", "2026-02-01", "2026-03-01", "以病历记载为准", "审核员", DECIDED)),
                List.of(),
                Optional.empty(),
                Optional.of(assessment(250_000, Criterion.Met.MET)),
                List.of(),
                decisions,
                Optional.empty(),
                appealed ? Optional.empty() : Optional.of(LocalDate.of(2027, 1, 19)),
                Optional.empty(),
                List.of());
    }

    private Decision decision(int number) {
        Optional<CaseView.Payment> payment = granted.isZero()
                ? Optional.empty()
                : Optional.of(new CaseView.Payment(
                        granted, CaseView.Payment.State.TO_RELEASE, Optional.empty(), null, DECIDED));
        return new Decision(
                number, outcome, granted, assessment, departure, "", "审核员", Optional.empty(), DECIDED, payment);
    }

    private static Assessment assessment(long fen, Criterion.Met met) {
        return new Assessment(
                Fen.of(fen),
                List.of(new Criterion(
                        "PROT-2",
                        SINCE,
                        "sampledecision.covered",
                        met,
                        List.of(new StepArg.Day(LocalDate.of(2026, 3, 1))))),
                List.of(new Step(
                        "PROT-3",
                        "sampledecision.step",
                        List.of(new StepArg.Rate(3_000), new StepArg.Amount(500_000), new StepArg.Amount(fen)),
                        fen,
                        SINCE)),
                "sample");
    }

    /** A kind with one question, known to no portal. */
    public static final class Kind implements ClaimKind {

        static final String CODE = "SAMPLE_DECISION";

        @Override
        public String code() {
            return CODE;
        }

        @Override
        public int order() {
            return 1;
        }

        @Override
        public String texts() {
            return "sampledecision";
        }

        @Override
        public List<Question> questions(PersonId person, Answers soFar, LocalDate today) {
            return List.of(Question.date("day", SINCE, today));
        }

        @Override
        public Optional<LocalDate> eventDate(Answers answers) {
            return answers.date("day");
        }

        @Override
        public List<Material> materials(Answers answers) {
            return List.of();
        }

        @Override
        public Assessment assess(AssessmentFacts facts) {
            return assessment(150_000, Criterion.Met.MET);
        }
    }
}
