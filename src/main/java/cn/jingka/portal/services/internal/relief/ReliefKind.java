package cn.jingka.portal.services.internal.relief;

import cn.jingka.portal.claims.Answers;
import cn.jingka.portal.claims.Assessment;
import cn.jingka.portal.claims.AssessmentFacts;
import cn.jingka.portal.claims.ClaimKind;
import cn.jingka.portal.claims.Material;
import cn.jingka.portal.claims.Question;
import cn.jingka.portal.claims.Question.Option;
import cn.jingka.portal.claims.Question.Type;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.members.MemberStandings;
import cn.jingka.portal.members.MemberStandings.Standing;
import cn.jingka.portal.services.rules.Relief;
import cn.jingka.portal.services.rules.ServiceRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Temporary emergency relief for members whose household has come into sudden need (AID-1). */
@Component
class ReliefKind implements ClaimKind {

    static final String CODE = "RELIEF";

    static final String EVENT_DATE = "event-date";
    static final String CAUSE = "cause";
    static final String COST = "cost";
    static final String COVERED = "covered";

    private static final String AID_1 = "AID-1";
    private static final String TEXTS = "services.relief";
    private static final List<String> CAUSES = List.of("ILLNESS", "ACCIDENT", "DISASTER", "DEATH", "OTHER");
    private static final List<String> WHOM = List.of("SELF", "SPOUSE", "CHILD", "PARENT", "HOUSEHOLD");

    private final ServiceRules rules;
    private final MemberStandings standings;

    ReliefKind(ServiceRules rules, MemberStandings standings) {
        this.rules = rules;
        this.standings = standings;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public String texts() {
        return TEXTS;
    }

    @Override
    public String occasion() {
        return TEXTS + ".occasion";
    }

    @Override
    public boolean offeredTo(PersonId person, LocalDate today) {
        return member(person, today);
    }

    @Override
    public Optional<LocalDate> eventDate(Answers answers) {
        return answers.date(EVENT_DATE);
    }

    /** Illness and fire of the same day are two emergencies. */
    @Override
    public List<String> fingerprints(Answers answers) {
        return answers.text(CAUSE).stream().toList();
    }

    @Override
    public List<Question> questions(PersonId person, Answers soFar, LocalDate today) {
        return List.of(
                Question.choice(CAUSE, options("cause", CAUSES)).inPreCheck(),
                Question.date(EVENT_DATE, null, today).inPreCheck(),
                Question.of(COST, Type.MONEY).inPreCheck(),
                Question.of(COVERED, Type.MONEY).inPreCheck(),
                Question.choice("whom", options("whom", WHOM)),
                Question.of("what-happened", Type.LONG_TEXT));
    }

    private static List<Option> options(String question, List<String> codes) {
        return codes.stream()
                .map(code -> new Option(code, TEXTS + "." + question + "." + code))
                .toList();
    }

    @Override
    public List<Material> materials(Answers answers) {
        String proof = answers.text(CAUSE)
                .map(cause -> switch (cause) {
                    case "ILLNESS" -> "diagnosis";
                    case "DEATH" -> "death-certificate";
                    default -> "event-proof";
                })
                .orElse("event-proof");
        return List.of(
                new Material("identity-document", true, false, AID_1),
                new Material(proof, true, false, AID_1),
                new Material("cost-proof", true, false, AID_1),
                new Material("unit-certificate", true, true, AID_1));
    }

    @Override
    public Optional<Fen> atMost(AssessmentFacts facts) {
        return eventDate(facts.answers()).map(day -> {
            Fen left = rules.left(day, grantedInYear(facts, day));
            return left.compareTo(rules.caseCap(day)) < 0 ? left : rules.caseCap(day);
        });
    }

    @Override
    public Assessment assess(AssessmentFacts facts) {
        Answers answers = facts.answers();
        ReliefCriteria criteria = new ReliefCriteria(rules, facts);
        criteria.happened(answers.date(EVENT_DATE));
        criteria.member(answers.date(EVENT_DATE), day -> member(facts.person(), day));
        criteria.burden(answers.money(COST), answers.money(COVERED));
        Optional<LocalDate> event = answers.date(EVENT_DATE);
        event.ifPresent(day -> criteria.yearLeft(day, grantedInYear(facts, day)));
        Relief due = criteria.refused()
                ? Relief.NOTHING
                : event.map(day -> rules.relief(
                                day,
                                positive(answers.money(COST)),
                                positive(answers.money(COVERED)),
                                grantedInYear(facts, day)))
                        .orElse(Relief.NOTHING);
        return new Assessment(due.amount(), criteria.all(), due.steps(), rules.version());
    }

    private static Fen positive(Optional<Fen> amount) {
        return amount.orElse(Fen.ZERO).max(Fen.ZERO);
    }

    /** What other cases were granted for events of the same calendar year. */
    private static Fen grantedInYear(AssessmentFacts facts, LocalDate day) {
        return facts.granted().stream()
                .filter(other -> other.kind().equals(CODE))
                .filter(other -> other.eventDate() != null && other.eventDate().getYear() == day.getYear())
                .map(AssessmentFacts.Granted::amount)
                .reduce(Fen.ZERO, Fen::plus);
    }

    private boolean member(PersonId person, LocalDate day) {
        return standings.of(person, day).filter(Standing::unionMember).isPresent();
    }
}
