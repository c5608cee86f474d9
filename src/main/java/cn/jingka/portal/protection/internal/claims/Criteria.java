package cn.jingka.portal.protection.internal.claims;

import cn.jingka.portal.claims.Answers;
import cn.jingka.portal.claims.Assessment;
import cn.jingka.portal.claims.AssessmentFacts;
import cn.jingka.portal.claims.Criterion;
import cn.jingka.portal.claims.Criterion.Met;
import cn.jingka.portal.common.explain.StepArg;
import cn.jingka.portal.common.explain.StepArg.Amount;
import cn.jingka.portal.common.explain.StepArg.Count;
import cn.jingka.portal.common.explain.StepArg.Day;
import cn.jingka.portal.common.explain.StepArg.Key;
import cn.jingka.portal.common.explain.StepArg.Words;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.protection.ProtectionCover;
import cn.jingka.portal.protection.rules.Award;
import cn.jingka.portal.protection.rules.Parameter;
import cn.jingka.portal.protection.rules.ProtectionRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The criteria of one assessment, collected in reading order; first those that every kind shares. */
final class Criteria {

    private final ProtectionRules rules;
    private final AssessmentFacts facts;
    private final Optional<LocalDate> event;
    private final List<Criterion> found = new ArrayList<>();

    /** @param event the day by which cover is judged and whose parameters apply; empty while unknown */
    Criteria(ProtectionRules rules, AssessmentFacts facts, Optional<LocalDate> event) {
        this.rules = rules;
        this.facts = facts;
        this.event = event;
    }

    void judge(Parameter parameter, String key, boolean met, StepArg... args) {
        add(parameter, key, met ? Met.MET : Met.NOT_MET, args);
    }

    void open(Parameter parameter, String key, StepArg... args) {
        add(parameter, key, Met.OPEN, args);
    }

    private void add(Parameter parameter, String key, Met met, StepArg... args) {
        LocalDate since = rules.since(parameter, event.orElse(facts.today()));
        found.add(new Criterion(parameter.clause(), since, "protection.criterion." + key, met, List.of(args)));
    }

    /** The event has happened. */
    void happened(Parameter parameter, String key) {
        event.ifPresentOrElse(
                day -> judge(parameter, key, !day.isAfter(facts.today()), new Day(day)), () -> open(parameter, key));
    }

    /** PROT-1, PROT-2: cover on the day of the event. */
    void covered(ProtectionCover cover) {
        if (event.isEmpty() || event.get().isAfter(facts.today())) {
            open(Parameter.TERM, "cover");
            return;
        }
        LocalDate day = event.get();
        ProtectionCover.Cover held = cover.on(facts.person(), day);
        if (held.covered()) {
            judge(
                    Parameter.TERM,
                    "cover",
                    true,
                    new Day(day),
                    new Words(held.unitName()),
                    new Day(held.from().orElseThrow()),
                    new Day(held.until().orElseThrow()));
        } else {
            judge(Parameter.TERM, "notCovered", false, new Day(day), new Key(held.reasonKey()));
        }
    }

    /** PROT-3, PROT-4: an accident at work belongs to work-injury insurance. */
    void notAtWork(Parameter parameter) {
        facts.answers()
                .yes(AccidentQuestions.WORK_RELATED)
                .ifPresentOrElse(
                        work -> judge(
                                parameter,
                                "nonWork",
                                !work,
                                new Key(work ? "protection.fact.work" : "protection.fact.nonWork")),
                        () -> open(parameter, "nonWork"));
    }

    /** PROT-3, PROT-5: something must be left of what a member can be granted in a term. */
    void capLeft(Parameter parameter, Fen cap, Fen granted) {
        event.ifPresent(day -> judge(
                parameter,
                "capLeft",
                granted.compareTo(cap) < 0,
                new Count(rules.term(day).year()),
                new Amount(cap.value()),
                new Amount(granted.value())));
    }

    /** What other cases of the kind were granted in the event's term. */
    Fen grantedInTerm(String kind) {
        return event.map(day -> facts.granted().stream()
                        .filter(other -> other.kind().equals(kind))
                        .filter(other ->
                                other.eventDate() != null && rules.term(day).contains(other.eventDate()))
                        .map(AssessmentFacts.Granted::amount)
                        .reduce(Fen.ZERO, Fen::plus))
                .orElse(Fen.ZERO);
    }

    /** The day's cap less what other cases of the kind were granted in the event's term. */
    Optional<Fen> left(Function<LocalDate, Fen> cap, String kind) {
        return event.map(day -> cap.apply(day).minus(grantedInTerm(kind)).max(Fen.ZERO));
    }

    Answers answers() {
        return facts.answers();
    }

    /** The amount as far as it is known; nothing when a criterion isn't met. */
    Assessment assessment(Function<LocalDate, Award> award) {
        boolean refused = found.stream().anyMatch(criterion -> criterion.met() == Met.NOT_MET);
        Award due = refused ? Award.NOTHING : event.map(award).orElse(Award.NOTHING);
        return new Assessment(due.amount(), found, due.steps(), rules.version());
    }
}
