package cn.jingka.portal.plans.rules;

import cn.jingka.portal.claims.Criterion;
import cn.jingka.portal.claims.Criterion.Met;
import cn.jingka.portal.common.explain.Step;
import cn.jingka.portal.common.explain.StepArg;
import cn.jingka.portal.common.rules.Rounding;
import cn.jingka.portal.plans.rules.Benefit.BySeverity;
import cn.jingka.portal.plans.rules.Benefit.LumpSum;
import cn.jingka.portal.plans.rules.Benefit.PerDay;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a plan's benefit comes to for one event, and how: by illness, by day or by severity, up to what is left of the cap. */
final class BenefitAmount {

    private static final String STEP = "plans.step.";

    private final Plan plan;
    private final PlanValues values;
    private final long left;
    private final Criterion criterion;
    private final List<Step> steps = new ArrayList<>();
    private final long benefit;

    BenefitAmount(Plan plan, PlanValues values, PlanFacts facts, long left) {
        this.plan = plan;
        this.values = values;
        this.left = left;
        switch (values.benefit()) {
            case LumpSum lump -> {
                Optional<String> illness = facts.choice().filter(lump.illnesses()::containsKey);
                criterion = of("illness", known(facts.choice(), illness), choice(illness));
                benefit = illness.map(lump.illnesses()::get).orElse(0L);
                illness.ifPresent(code -> step("lumpSum", benefit, choice(illness), new StepArg.Amount(benefit)));
            }
            case BySeverity scale -> {
                Optional<String> severity = facts.choice().filter(scale.severities()::containsKey);
                criterion = of("severity", known(facts.choice(), severity), choice(severity));
                int share = severity.map(scale.severities()::get).orElse(0);
                benefit = Rounding.HALF_UP.share(scale.sum(), share);
                step(
                        "severity",
                        benefit,
                        choice(severity),
                        new StepArg.Amount(scale.sum()),
                        new StepArg.Rate(share),
                        new StepArg.Amount(benefit));
            }
            case PerDay daily -> {
                long nights = nights(facts);
                long days = Math.clamp(nights - daily.unpaidDays(), 0L, daily.mostDays());
                Met met = facts.until().isEmpty() ? Met.OPEN : days > 0 ? Met.MET : Met.NOT_MET;
                criterion = of("stay", met, new StepArg.Count(nights), new StepArg.Count(daily.unpaidDays()));
                benefit = Math.multiplyExact(days, daily.daily());
                step(
                        "stay",
                        0,
                        day(facts.eventDate()),
                        day(facts.until()),
                        new StepArg.Count(nights),
                        new StepArg.Count(daily.unpaidDays()),
                        new StepArg.Count(daily.mostDays()),
                        new StepArg.Count(days));
                step("perDay", benefit, new StepArg.Count(days), amount(daily.daily()), amount(benefit));
            }
        }
    }

    Criterion criterion() {
        return criterion;
    }

    long amount() {
        return Math.min(benefit, left);
    }

    /** @param paid what other cases of the term were granted from the plan */
    List<Step> steps(long paid) {
        List<Step> all = new ArrayList<>(steps);
        if (paid > 0) {
            all.add(made("paidBefore", left, amount(values.atMost()), amount(paid), amount(left)));
        }
        all.add(
                benefit > left
                        ? made("capped", left, amount(benefit), amount(values.atMost()), amount(left))
                        : made("total", benefit, amount(benefit), amount(values.atMost())));
        return all;
    }

    /** Reading: a stay lasts as many days as it has nights; one discharged on the day of admission lasts one. */
    private static long nights(PlanFacts facts) {
        if (facts.eventDate().isEmpty() || facts.until().isEmpty()) {
            return 0;
        }
        long nights =
                ChronoUnit.DAYS.between(facts.eventDate().get(), facts.until().get());
        return nights < 0 ? 0 : Math.max(1, nights);
    }

    private static Met known(Optional<String> answered, Optional<String> known) {
        if (answered.isEmpty()) {
            return Met.OPEN;
        }
        return known.isPresent() ? Met.MET : Met.NOT_MET;
    }

    private Criterion of(String key, Met met, StepArg... args) {
        return new Criterion(plan.clause(), values.since(), "plans.criterion." + key, met, List.of(args));
    }

    private void step(String key, long amount, StepArg... args) {
        steps.add(made(key, amount, args));
    }

    private Step made(String key, long amount, StepArg... args) {
        return new Step(plan.clause(), STEP + key, List.of(args), amount, values.since());
    }

    private StepArg choice(Optional<String> code) {
        return new StepArg.Key(code.map(plan::choiceKey).orElse("plans.choice.open"));
    }

    private static StepArg amount(long fen) {
        return new StepArg.Amount(fen);
    }

    private static StepArg day(Optional<LocalDate> date) {
        return date.<StepArg>map(StepArg.Day::new).orElseGet(() -> new StepArg.Key("plans.date.open"));
    }
}
