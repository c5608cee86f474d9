package cn.jingka.portal.plans.rules;

import cn.jingka.portal.claims.Assessment;
import cn.jingka.portal.claims.Criterion;
import cn.jingka.portal.claims.Criterion.Met;
import cn.jingka.portal.common.explain.StepArg;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.plans.rules.PlanFacts.Enrolled;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One claim judged: first whether the plan covers the event, then what it pays for it. */
final class PlanJudgement {

    private static final String KEY = "plans.criterion.";

    private final PlanRules rules;
    private final PlanFacts facts;
    private final List<Criterion> criteria = new ArrayList<>();

    PlanJudgement(PlanRules rules, PlanFacts facts) {
        this.rules = rules;
        this.facts = facts;
    }

    Assessment assessment() {
        Optional<Plan> plan = facts.plan().flatMap(rules::plan);
        Optional<LocalDate> event = facts.eventDate();
        if (plan.isEmpty() || event.isEmpty()) {
            return undecided(plan);
        }
        Optional<PlanValues> values = plan.get().in(event.get().getYear());
        if (values.isEmpty()) {
            criterion(plan.get(), firstDay(plan.get()), "offered", Met.NOT_MET, new StepArg.Day(firstDay(plan.get())));
            return new Assessment(Fen.ZERO, criteria, List.of(), version(plan.get(), firstDay(plan.get())));
        }
        return judged(plan.get(), values.get(), event.get());
    }

    private Assessment undecided(Optional<Plan> plan) {
        LocalDate since = plan.map(PlanJudgement::firstDay)
                .orElseGet(() -> rules.terms().windows().firstKey());
        criteria.add(new Criterion("PLAN-1", since, KEY + "enrolled", Met.OPEN, enrolledFacts(plan, null)));
        return new Assessment(Fen.ZERO, criteria, List.of(), "plans-" + since);
    }

    private Assessment judged(Plan plan, PlanValues values, LocalDate event) {
        int term = event.getYear();
        Optional<Enrolled> ofTerm = facts.enrolments().stream()
                .filter(one -> one.plan().equals(plan.id()) && one.term() == term)
                .findFirst();
        Optional<Enrolled> enrolled = ofTerm.filter(one -> !event.isBefore(one.from()));
        enrolled(plan, values.since(), event, ofTerm, enrolled.isPresent());
        if (plan.eligible() == Plan.Eligible.WOMEN) {
            criterion(plan, values.since(), "women", met(facts.woman()));
        }
        if (enrolled.isPresent() && values.waitingDays() > 0) {
            LocalDate over = firstCovered(plan, enrolled.get()).plusDays(values.waitingDays());
            criterion(
                    plan,
                    values.since(),
                    "waiting",
                    met(!event.isBefore(over)),
                    new StepArg.Count(values.waitingDays()),
                    new StepArg.Day(over),
                    new StepArg.Day(event));
        }
        long paid = facts.paid().stream()
                .filter(one -> one.plan().equals(plan.id()) && one.term() == term)
                .mapToLong(PlanFacts.Paid::amount)
                .sum();
        long left = Math.max(0, values.atMost() - paid);
        criterion(
                plan,
                values.since(),
                "left",
                met(left > 0),
                new StepArg.Amount(values.atMost()),
                new StepArg.Amount(paid),
                new StepArg.Amount(left));
        boolean refused = criteria.stream().anyMatch(one -> one.met() == Met.NOT_MET);
        BenefitAmount amount = new BenefitAmount(plan, values, facts, left);
        criteria.add(amount.criterion());
        boolean payable = !refused && amount.criterion().met() == Met.MET;
        return new Assessment(
                payable ? Fen.of(amount.amount()) : Fen.ZERO,
                criteria,
                payable ? amount.steps(paid) : List.of(),
                version(plan, values.since()));
    }

    /**
     * Reading: the waiting period runs from the first day of cover of the unbroken row of terms to which the event belongs; a term
     * left out begins it anew.
     */
    private LocalDate firstCovered(Plan plan, Enrolled enrolled) {
        List<Enrolled> before = facts.enrolments().stream()
                .filter(one -> one.plan().equals(plan.id()) && one.term() < enrolled.term())
                .sorted(Comparator.comparingInt(Enrolled::term).reversed())
                .toList();
        Enrolled first = enrolled;
        for (Enrolled earlier : before) {
            if (earlier.term() != first.term() - 1) {
                break;
            }
            first = earlier;
        }
        return first.from();
    }

    /** The first day of cover is the fact; without an enrolment in the term there is none. */
    private void enrolled(Plan plan, LocalDate since, LocalDate event, Optional<Enrolled> ofTerm, boolean covered) {
        List<StepArg> args = enrolledFacts(Optional.of(plan), event);
        ofTerm.map(Enrolled::from).map(StepArg.Day::new).ifPresent(args::add);
        criteria.add(new Criterion(
                plan.clause(), since, KEY + (ofTerm.isPresent() ? "enrolled" : "notEnrolled"), met(covered), args));
    }

    private static List<StepArg> enrolledFacts(Optional<Plan> plan, LocalDate event) {
        List<StepArg> args = new ArrayList<>();
        args.add(new StepArg.Key(plan.map(Plan::titleKey).orElse("plans.plan.any")));
        args.add(event == null ? new StepArg.Key("plans.date.open") : new StepArg.Day(event));
        return args;
    }

    private void criterion(Plan plan, LocalDate since, String key, Met met, StepArg... args) {
        criteria.add(new Criterion(plan.clause(), since, KEY + key, met, List.of(args)));
    }

    private static Met met(boolean yes) {
        return yes ? Met.MET : Met.NOT_MET;
    }

    private static LocalDate firstDay(Plan plan) {
        return plan.values().firstKey();
    }

    private static String version(Plan plan, LocalDate since) {
        return plan.id() + "-" + since;
    }
}
