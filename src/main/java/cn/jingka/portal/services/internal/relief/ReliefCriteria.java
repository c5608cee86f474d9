package cn.jingka.portal.services.internal.relief;

import cn.jingka.portal.claims.AssessmentFacts;
import cn.jingka.portal.claims.Criterion;
import cn.jingka.portal.claims.Criterion.Met;
import cn.jingka.portal.common.explain.StepArg;
import cn.jingka.portal.common.explain.StepArg.Amount;
import cn.jingka.portal.common.explain.StepArg.Count;
import cn.jingka.portal.common.explain.StepArg.Day;
import cn.jingka.portal.common.explain.StepArg.Key;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.services.rules.Parameter;
import cn.jingka.portal.services.rules.ServiceRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The conditions of emergency relief in reading order (AID-1). */
final class ReliefCriteria {

    private final ServiceRules rules;
    private final AssessmentFacts facts;
    private final List<Criterion> found = new ArrayList<>();

    ReliefCriteria(ServiceRules rules, AssessmentFacts facts) {
        this.rules = rules;
        this.facts = facts;
    }

    void happened(Optional<LocalDate> event) {
        event.ifPresentOrElse(
                day -> judge("happened", !day.isAfter(facts.today()), new Day(day)), () -> open("happened"));
    }

    /** Reading: who was a member on the day of the event. */
    void member(Optional<LocalDate> event, Predicate<LocalDate> member) {
        if (event.filter(day -> !day.isAfter(facts.today())).isEmpty()) {
            open("member");
            return;
        }
        LocalDate day = event.get();
        boolean held = member.test(day);
        judge(
                "member",
                held,
                new Day(day),
                new Key(held ? "services.relief.fact.member" : "services.relief.fact.noMember"));
    }

    /** Something must be left for the household to bear. */
    void burden(Optional<Fen> cost, Optional<Fen> covered) {
        if (cost.isEmpty() || covered.isEmpty()) {
            open("burden");
            return;
        }
        Fen borne = cost.get().minus(covered.get()).max(Fen.ZERO);
        judge(
                "burden",
                borne.isPositive(),
                new Amount(cost.get().value()),
                new Amount(covered.get().value()),
                new Amount(borne.value()));
    }

    void yearLeft(LocalDate day, Fen granted) {
        judge(
                "yearLeft",
                rules.left(day, granted).isPositive(),
                new Count(day.getYear()),
                new Amount(rules.yearCap(day).value()),
                new Amount(granted.value()));
    }

    boolean refused() {
        return found.stream().anyMatch(criterion -> criterion.met() == Met.NOT_MET);
    }

    List<Criterion> all() {
        return found;
    }

    private void judge(String key, boolean met, StepArg... args) {
        add(key, met ? Met.MET : Met.NOT_MET, args);
    }

    private void open(String key) {
        add(key, Met.OPEN);
    }

    private void add(String key, Met met, StepArg... args) {
        Parameter parameter = key.equals("yearLeft") ? Parameter.RELIEF_YEAR_CAP : Parameter.RELIEF_RATE;
        LocalDate since = rules.since(
                parameter, facts.answers().date(ReliefKind.EVENT_DATE).orElse(facts.today()));
        found.add(new Criterion(parameter.clause(), since, "services.relief.criterion." + key, met, List.of(args)));
    }
}
