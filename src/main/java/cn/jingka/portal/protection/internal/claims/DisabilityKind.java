package cn.jingka.portal.protection.internal.claims;

import cn.jingka.portal.claims.Answers;
import cn.jingka.portal.claims.Assessment;
import cn.jingka.portal.claims.AssessmentFacts;
import cn.jingka.portal.claims.ClaimKind;
import cn.jingka.portal.claims.Material;
import cn.jingka.portal.claims.Question;
import cn.jingka.portal.claims.Question.Type;
import cn.jingka.portal.common.explain.StepArg.Amount;
import cn.jingka.portal.common.explain.StepArg.Count;
import cn.jingka.portal.common.explain.StepArg.Day;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.protection.internal.RosterCover;
import cn.jingka.portal.protection.rules.DisabilityTable;
import cn.jingka.portal.protection.rules.Parameter;
import cn.jingka.portal.protection.rules.ProtectionRules;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Disability from a non-work accident (PROT-3, PROT-6, PROT-TABLE). */
@Component
class DisabilityKind implements ClaimKind {

    static final String CODE = "DISABILITY";
    static final String CONDITION_FINAL = "condition-final";
    static final String ASSESSMENT_DATE = "assessment-date";

    private final ProtectionRules rules;
    private final RosterCover cover;

    DisabilityKind(ProtectionRules rules, RosterCover cover) {
        this.rules = rules;
        this.cover = cover;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public String texts() {
        return "protection.disability";
    }

    @Override
    public boolean offeredTo(PersonId person, LocalDate today) {
        return cover.ever(person, today);
    }

    @Override
    public Optional<LocalDate> eventDate(Answers answers) {
        return answers.date(AccidentQuestions.ACCIDENT_DATE);
    }

    @Override
    public List<Question> questions(PersonId person, Answers soFar, LocalDate today) {
        List<Question> questions = new ArrayList<>();
        questions.add(AccidentQuestions.accidentDate(today));
        questions.add(AccidentQuestions.workRelated());
        questions.add(Question.of(CONDITION_FINAL, Type.YES_NO).inPreCheck());
        assessableFrom(soFar)
                .filter(from -> !from.isAfter(today))
                .ifPresent(from -> questions.add(
                        Question.date(ASSESSMENT_DATE, from, today).inPreCheck()));
        questions.addAll(Findings.questions(soFar, rules.table(eventDate(soFar).orElse(today))));
        questions.addAll(AccidentQuestions.circumstances());
        questions.add(Question.of("hospital", Type.SHORT_TEXT));
        return questions;
    }

    /** PROT-6: at once when the condition is final, else from the day on which it is assessed as it stands. */
    private Optional<LocalDate> assessableFrom(Answers answers) {
        return eventDate(answers)
                .flatMap(accident -> answers.yes(CONDITION_FINAL)
                        .map(isFinal -> isFinal ? accident : rules.assessableFrom(accident)));
    }

    @Override
    public List<Material> materials(Answers answers) {
        List<Material> materials = new ArrayList<>(List.of(
                AccidentQuestions.own("identity-document"),
                AccidentQuestions.own("card"),
                AccidentQuestions.hospitalRecords(answers, true)));
        if (AccidentQuestions.traffic(answers)) {
            materials.add(AccidentQuestions.own("police-certificate"));
        }
        materials.add(AccidentQuestions.fromUnit("unit-certificate"));
        materials.add(AccidentQuestions.fromUnit("investigation-report"));
        return materials;
    }

    @Override
    public Optional<Fen> atMost(AssessmentFacts facts) {
        return new Criteria(rules, facts, eventDate(facts.answers())).left(rules::disabilityCap, CODE);
    }

    @Override
    public Assessment assess(AssessmentFacts facts) {
        Optional<LocalDate> accident = eventDate(facts.answers());
        DisabilityTable table = rules.table(accident.orElse(facts.today()));
        Set<String> findings = Findings.named(facts.answers(), table);
        Criteria criteria = new Criteria(rules, facts, accident);
        criteria.happened(Parameter.EVENT_DAY, "accident");
        criteria.covered(cover);
        criteria.notAtWork(Parameter.DISABILITY_BASE);
        condition(criteria, facts);
        listed(criteria, findings);
        Fen grantedInTerm = criteria.grantedInTerm(CODE);
        criteria.capLeft(Parameter.DISABILITY_CAP, rules.disabilityCap(accident.orElse(facts.today())), grantedInTerm);

        // One accident may come in several cases: their findings are taken together, and what was granted is taken off.
        Set<String> ofAccident = new LinkedHashSet<>(findings);
        Fen grantedForAccident = Fen.ZERO;
        for (AssessmentFacts.Granted other : facts.granted()) {
            if (other.kind().equals(CODE)
                    && accident.filter(day -> day.equals(other.eventDate())).isPresent()) {
                ofAccident.addAll(Findings.named(other.answers(), table));
                grantedForAccident = grantedForAccident.plus(other.amount());
            }
        }
        moreThanGranted(criteria, accident, ofAccident, grantedForAccident);
        Fen before = grantedForAccident;
        return criteria.assessment(day -> rules.disability(day, ofAccident, before, grantedInTerm));
    }

    /** PROT-6: final, or assessed as it stands when the days are over. */
    private void condition(Criteria criteria, AssessmentFacts facts) {
        Optional<LocalDate> from = assessableFrom(facts.answers());
        if (from.isEmpty()) {
            criteria.open(Parameter.NOT_FINAL_DAYS, "final");
            return;
        }
        if (facts.answers().yes(CONDITION_FINAL).orElseThrow()) {
            criteria.judge(Parameter.NOT_FINAL_DAYS, "final", true);
        } else {
            Count days =
                    new Count(ChronoUnit.DAYS.between(eventDate(facts.answers()).orElseThrow(), from.get()));
            if (from.get().isAfter(facts.today())) {
                criteria.open(Parameter.NOT_FINAL_DAYS, "notFinal", days, new Day(from.get()));
                return;
            }
            criteria.judge(Parameter.NOT_FINAL_DAYS, "notFinal", true, days, new Day(from.get()));
        }
        Optional<LocalDate> assessed = facts.answers().date(ASSESSMENT_DATE);
        if (assessed.filter(day -> !day.isBefore(from.get()) && !day.isAfter(facts.today()))
                .isPresent()) {
            criteria.judge(Parameter.NOT_FINAL_DAYS, "assessed", true, new Day(from.get()), new Day(assessed.get()));
        } else {
            criteria.open(Parameter.NOT_FINAL_DAYS, "assessed", new Day(from.get()));
        }
    }

    /** PROT-TABLE: what the table doesn't list gives nothing. */
    private static void listed(Criteria criteria, Set<String> findings) {
        if (Findings.incomplete(criteria.answers())) {
            criteria.open(Parameter.TABLE, "listed");
        } else {
            criteria.judge(Parameter.TABLE, "listed", !findings.isEmpty(), new Count(findings.size()));
        }
    }

    private void moreThanGranted(
            Criteria criteria, Optional<LocalDate> accident, Set<String> findings, Fen grantedForAccident) {
        if (grantedForAccident.isPositive()) {
            Fen whole = rules.disability(accident.orElseThrow(), findings, Fen.ZERO, Fen.ZERO)
                    .amount();
            criteria.judge(
                    Parameter.SEVERAL_FINDINGS,
                    "sameAccident",
                    whole.compareTo(grantedForAccident) > 0,
                    new Amount(grantedForAccident.value()),
                    new Amount(whole.value()));
        }
    }
}
