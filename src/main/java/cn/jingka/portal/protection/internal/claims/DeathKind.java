package cn.jingka.portal.protection.internal.claims;

import cn.jingka.portal.claims.Answers;
import cn.jingka.portal.claims.Assessment;
import cn.jingka.portal.claims.AssessmentFacts;
import cn.jingka.portal.claims.BeneficiaryQuestions;
import cn.jingka.portal.claims.ClaimKind;
import cn.jingka.portal.claims.Material;
import cn.jingka.portal.claims.Question;
import cn.jingka.portal.claims.Question.Option;
import cn.jingka.portal.claims.Question.Type;
import cn.jingka.portal.common.explain.StepArg.Count;
import cn.jingka.portal.common.explain.StepArg.Day;
import cn.jingka.portal.common.explain.StepArg.Key;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.protection.internal.RosterCover;
import cn.jingka.portal.protection.rules.Parameter;
import cn.jingka.portal.protection.rules.ProtectionRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Death from a non-work accident (PROT-4, PROT-6): filed by the unit's officer, paid to a beneficiary. */
@Component
class DeathKind implements ClaimKind {

    static final String CODE = "DEATH";
    static final String DEATH_DATE = "death-date";
    static final String CAUSE = "cause";

    private static final String ACCIDENT = "ACCIDENT";
    private static final String UNSURE = "UNSURE";

    private final ProtectionRules rules;
    private final RosterCover cover;

    DeathKind(ProtectionRules rules, RosterCover cover) {
        this.rules = rules;
        this.cover = cover;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public int order() {
        return 110;
    }

    @Override
    public String texts() {
        return "protection.death";
    }

    @Override
    public boolean officerOnly() {
        return true;
    }

    @Override
    public boolean offeredTo(PersonId person, LocalDate today) {
        return cover.ever(person, today);
    }

    @Override
    public Settlement settlement() {
        return Settlement.PAYMENT_TO_BENEFICIARY;
    }

    @Override
    public Optional<LocalDate> eventDate(Answers answers) {
        return answers.date(AccidentQuestions.ACCIDENT_DATE);
    }

    @Override
    public List<Question> questions(PersonId person, Answers soFar, LocalDate today) {
        List<Question> questions = new ArrayList<>();
        questions.add(AccidentQuestions.accidentDate(today));
        questions.add(
                Question.date(DEATH_DATE, eventDate(soFar).orElse(null), today).inPreCheck());
        questions.add(Question.choice(CAUSE, options("protection.cause.", ACCIDENT, "ILLNESS", "OTHER", UNSURE))
                .inPreCheck());
        questions.add(AccidentQuestions.workRelated());
        questions.addAll(AccidentQuestions.circumstances());
        questions.add(Question.of(BeneficiaryQuestions.NAME, Type.PERSON_NAME));
        questions.add(Question.of(BeneficiaryQuestions.IDENTITY_NUMBER, Type.IDENTITY_NUMBER));
        questions.add(Question.choice(
                BeneficiaryQuestions.RELATION, options("protection.relation.", "SPOUSE", "CHILD", "PARENT", "OTHER")));
        questions.add(Question.of(BeneficiaryQuestions.ACCOUNT, Type.ACCOUNT));
        questions.add(Question.of(BeneficiaryQuestions.MOBILE, Type.MOBILE));
        return questions;
    }

    private static List<Option> options(String prefix, String... codes) {
        return Stream.of(codes).map(code -> new Option(code, prefix + code)).toList();
    }

    @Override
    public List<Material> materials(Answers answers) {
        List<Material> materials = new ArrayList<>(List.of(
                AccidentQuestions.own("identity-document"),
                AccidentQuestions.own("card"),
                AccidentQuestions.own("death-certificate"),
                AccidentQuestions.own("household-cancellation"),
                new Material("beneficiary-identity", false, false, "PROT-4"),
                AccidentQuestions.hospitalRecords(answers, false)));
        if (AccidentQuestions.traffic(answers)) {
            materials.add(AccidentQuestions.own("police-certificate"));
        }
        materials.add(AccidentQuestions.fromUnit("unit-certificate"));
        materials.add(AccidentQuestions.fromUnit("investigation-report"));
        return materials;
    }

    @Override
    public Optional<Fen> atMost(AssessmentFacts facts) {
        return new Criteria(rules, facts, eventDate(facts.answers()))
                .left(day -> rules.death(day, false).amount(), CODE);
    }

    @Override
    public Assessment assess(AssessmentFacts facts) {
        Optional<LocalDate> accident = eventDate(facts.answers());
        Criteria criteria = new Criteria(rules, facts, accident);
        criteria.happened(Parameter.EVENT_DAY, "accident");
        died(criteria, facts, accident);
        criteria.covered(cover);
        cause(criteria);
        criteria.notAtWork(Parameter.DEATH_AMOUNT);
        long before = facts.granted().stream()
                .filter(other -> other.kind().equals(CODE))
                .count();
        criteria.judge(Parameter.DEATH_TIMES, "once", before == 0, new Count(before));
        boolean disability =
                facts.granted().stream().anyMatch(other -> other.kind().equals(DisabilityKind.CODE));
        return criteria.assessment(day -> rules.death(day, disability));
    }

    private static void died(Criteria criteria, AssessmentFacts facts, Optional<LocalDate> accident) {
        Optional<LocalDate> death = facts.answers().date(DEATH_DATE);
        if (death.isEmpty() || accident.isEmpty()) {
            criteria.open(Parameter.DEATH_AMOUNT, "died");
        } else {
            criteria.judge(
                    Parameter.DEATH_AMOUNT,
                    "died",
                    !death.get().isBefore(accident.get()) && !death.get().isAfter(facts.today()),
                    new Day(death.get()));
        }
    }

    private static void cause(Criteria criteria) {
        criteria.answers()
                .text(CAUSE)
                .filter(cause -> !cause.equals(UNSURE))
                .ifPresentOrElse(
                        cause -> criteria.judge(
                                Parameter.DEATH_AMOUNT,
                                "cause",
                                cause.equals(ACCIDENT),
                                new Key("protection.cause." + cause)),
                        () -> criteria.open(Parameter.DEATH_AMOUNT, "cause"));
    }
}
