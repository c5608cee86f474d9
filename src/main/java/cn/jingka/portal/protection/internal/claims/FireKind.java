package cn.jingka.portal.protection.internal.claims;

import cn.jingka.portal.claims.Answers;
import cn.jingka.portal.claims.Assessment;
import cn.jingka.portal.claims.AssessmentFacts;
import cn.jingka.portal.claims.ClaimKind;
import cn.jingka.portal.claims.Material;
import cn.jingka.portal.claims.Question;
import cn.jingka.portal.claims.Question.Type;
import cn.jingka.portal.common.explain.StepArg.Amount;
import cn.jingka.portal.common.explain.StepArg.Key;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.protection.internal.RosterCover;
import cn.jingka.portal.protection.rules.Parameter;
import cn.jingka.portal.protection.rules.ProtectionRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Fire loss to the household's property (PROT-5). */
@Component
class FireKind implements ClaimKind {

    static final String CODE = "FIRE";
    static final String FIRE_DATE = "fire-date";
    static final String OWN_HOUSEHOLD = "own-household";
    static final String REPORTED = "reported";
    static final String REPORT_NUMBER = "report-number";
    static final String BUILDING_LOSS = "building-loss";
    static final String EQUIPMENT_LOSS = "equipment-loss";

    private static final String PROT_5 = "PROT-5";

    private final ProtectionRules rules;
    private final RosterCover cover;

    FireKind(ProtectionRules rules, RosterCover cover) {
        this.rules = rules;
        this.cover = cover;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public int order() {
        return 120;
    }

    @Override
    public String texts() {
        return "protection.fire";
    }

    @Override
    public boolean offeredTo(PersonId person, LocalDate today) {
        return cover.ever(person, today);
    }

    @Override
    public Optional<LocalDate> eventDate(Answers answers) {
        return answers.date(FIRE_DATE);
    }

    /** The number that the fire service gave, however it was typed: one report supports one claim. */
    @Override
    public List<String> fingerprints(Answers answers) {
        return answers
                .text(REPORT_NUMBER)
                .map(number -> number.replaceAll("\\s", "").toUpperCase(Locale.ROOT))
                .filter(number -> !number.isEmpty())
                .stream()
                .toList();
    }

    @Override
    public List<Question> questions(PersonId person, Answers soFar, LocalDate today) {
        List<Question> preCheck = List.of(
                Question.date(FIRE_DATE, null, today).inPreCheck(),
                Question.of(OWN_HOUSEHOLD, Type.YES_NO).inPreCheck(),
                Question.of(REPORTED, Type.YES_NO).inPreCheck(),
                Question.of(BUILDING_LOSS, Type.MONEY).inPreCheck(),
                Question.of(EQUIPMENT_LOSS, Type.MONEY).inPreCheck());
        Question number = Question.of(REPORT_NUMBER, Type.SHORT_TEXT);
        List<Question> rest = List.of(
                soFar.yes(REPORTED).orElse(false) ? number : number.optional(),
                Question.of("address", Type.SHORT_TEXT),
                Question.of("what-happened", Type.LONG_TEXT));
        return Stream.concat(preCheck.stream(), rest.stream()).toList();
    }

    @Override
    public List<Material> materials(Answers answers) {
        return List.of(
                new Material("fire-report", true, false, PROT_5),
                new Material("loss-list", false, false, PROT_5),
                new Material("unit-certificate", true, true, PROT_5),
                new Material("upper-union-certificate", true, true, PROT_5));
    }

    @Override
    public Optional<Fen> atMost(AssessmentFacts facts) {
        return new Criteria(rules, facts, eventDate(facts.answers())).left(rules::fireCap, CODE);
    }

    @Override
    public Assessment assess(AssessmentFacts facts) {
        Answers answers = facts.answers();
        Optional<LocalDate> fire = eventDate(answers);
        Criteria criteria = new Criteria(rules, facts, fire);
        criteria.happened(Parameter.FIRE_RATE, "fire");
        criteria.covered(cover);
        answers.yes(OWN_HOUSEHOLD)
                .ifPresentOrElse(
                        own -> criteria.judge(
                                Parameter.FIRE_RATE,
                                "household",
                                own,
                                new Key(own ? "protection.fact.ownHousehold" : "protection.fact.otherProperty")),
                        () -> criteria.open(Parameter.FIRE_RATE, "household"));
        if (answers.yes(REPORTED).orElse(false)) {
            criteria.judge(Parameter.FIRE_RATE, "report", true);
        } else {
            criteria.open(Parameter.FIRE_RATE, "report");
        }
        loss(criteria);
        Fen granted = criteria.grantedInTerm(CODE);
        criteria.capLeft(Parameter.FIRE_CAP, rules.fireCap(fire.orElse(facts.today())), granted);
        return criteria.assessment(
                day -> rules.fire(day, amount(answers, BUILDING_LOSS), amount(answers, EQUIPMENT_LOSS), granted));
    }

    private static void loss(Criteria criteria) {
        Answers answers = criteria.answers();
        Fen loss = amount(answers, BUILDING_LOSS).plus(amount(answers, EQUIPMENT_LOSS));
        boolean complete = answers.money(BUILDING_LOSS).isPresent()
                && answers.money(EQUIPMENT_LOSS).isPresent();
        if (complete || loss.isPositive()) {
            criteria.judge(Parameter.FIRE_RATE, "loss", loss.isPositive(), new Amount(loss.value()));
        } else {
            criteria.open(Parameter.FIRE_RATE, "loss");
        }
    }

    /** A loss is never negative. */
    private static Fen amount(Answers answers, String question) {
        return answers.money(question).orElse(Fen.ZERO).max(Fen.ZERO);
    }
}
