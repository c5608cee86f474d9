package cn.jingka.portal.reimbursement.rules;

import cn.jingka.portal.common.explain.Step;
import cn.jingka.portal.common.explain.StepArg;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts a computed assessment into steps, in the order in which a person would follow it. */
final class StepWriter {

    private static final String PREFIX = "reimbursement.step.";

    private final YearRules rules;
    private final Assessment of;
    private final List<Step> steps = new ArrayList<>();

    StepWriter(YearRules rules, Assessment of) {
        this.rules = rules;
        this.of = of;
    }

    Assessment explain() {
        scope();
        if (of.outpatient().lines() > 0) {
            outpatient(of.outpatient());
        }
        of.inpatient().stays().forEach(this::stay);
        if (of.inpatient().stays().size() > 1) {
            add(
                    Parameter.INPATIENT_END,
                    "inpatient.total",
                    of.inpatient().amount(),
                    count(of.inpatient().stays().size()),
                    fen(of.inpatient().amount()));
        }
        if (of.overCeiling().total() > 0) {
            overCeiling(of.overCeiling());
        }
        total(of.amounts());
        return new Assessment(
                of.year(),
                of.upTo(),
                of.ruleVersion(),
                of.amounts(),
                of.outpatient(),
                of.inpatient(),
                of.overCeiling(),
                of.notCounted(),
                steps);
    }

    private void scope() {
        if (of.upTo().isBefore(rules.firstDay())) {
            add(Parameter.FIRST_DAY, "notYetInForce", 0, day(of.upTo()), day(rules.firstDay()));
        }
        for (NotCounted line : of.notCounted()) {
            add(
                    line.clause(),
                    rules.from(Parameter.FIRST_DAY),
                    "notCounted." + line.reason(),
                    0,
                    key(line.channel().key()),
                    day(line.date()),
                    fen(line.amount()),
                    day(line.relevantDate()));
        }
    }

    private void outpatient(OutpatientResult out) {
        add(
                "RB-BASE",
                rules.from(Parameter.OUTPATIENT_MEASURE),
                "outpatient.sum",
                out.counted(),
                count(out.lines()),
                fen(out.counted()));
        if (out.over() > 0) {
            add(
                    Parameter.OUTPATIENT_END,
                    "outpatient.inRange",
                    out.inRange(),
                    fen(out.counted()),
                    fen(out.inRangeEnd()),
                    fen(out.inRange()),
                    fen(out.over()));
        }
        if (out.base() == 0) {
            add(
                    Parameter.OUTPATIENT_DEDUCTIBLE,
                    "outpatient.belowDeductible",
                    0,
                    fen(out.inRange()),
                    fen(out.deductible()));
            return;
        }
        add(
                Parameter.OUTPATIENT_DEDUCTIBLE,
                "outpatient.deductible",
                out.base(),
                fen(out.inRange()),
                fen(out.deductible()),
                fen(out.base()));
        rate(
                out.raisedFor().isPresent() ? Parameter.OUTPATIENT_RAISED_RATE : Parameter.OUTPATIENT_RATE,
                "outpatient.",
                out.base(),
                out.rateBasisPoints(),
                out.amount(),
                out.raisedFor());
    }

    private void stay(StayResult stay) {
        InpatientResult in = of.inpatient();
        add(
                "RB-DATE",
                rules.from(Parameter.STAY_ORDER),
                "inpatient.stay",
                stay.selfPayOne(),
                count(stay.ordinal()),
                day(stay.admitted()),
                day(stay.discharged()),
                fen(stay.selfPayOne()));
        if (stay.over() > 0) {
            add(
                    Parameter.INPATIENT_END,
                    stay.inRange() > 0 ? "inpatient.inRange" : "inpatient.aboveCeiling",
                    stay.inRange(),
                    fen(stay.runningBefore()),
                    fen(in.ceiling()),
                    fen(stay.inRange()),
                    fen(stay.over()));
            if (stay.inRange() == 0) {
                return;
            }
        }
        boolean first = stay.ordinal() == 1;
        Parameter deductible = first ? Parameter.FIRST_DEDUCTIBLE : Parameter.LATER_DEDUCTIBLE;
        String suffix = first ? "First" : "Later";
        if (stay.base() == 0) {
            add(deductible, "inpatient.below" + suffix, 0, fen(stay.inRange()), fen(stay.deductible()));
            return;
        }
        add(
                deductible,
                "inpatient.deductible" + suffix,
                stay.base(),
                fen(stay.inRange()),
                fen(stay.deductible()),
                fen(stay.base()));
        rate(
                in.raisedFor().isPresent() ? Parameter.INPATIENT_RAISED_RATE : Parameter.INPATIENT_RATE,
                "inpatient.",
                stay.base(),
                in.rateBasisPoints(),
                stay.amount(),
                in.raisedFor());
    }

    private void rate(
            Parameter parameter, String channel, long base, int rate, long amount, Optional<Category> raisedFor) {
        List<StepArg> args = new ArrayList<>(List.of(fen(base), rate(rate), fen(amount)));
        raisedFor.ifPresent(category -> args.add(key(category.key())));
        add(parameter, channel + (raisedFor.isPresent() ? "raisedRate" : "rate"), amount, args.toArray(StepArg[]::new));
    }

    private void overCeiling(OverCeilingResult over) {
        add(
                Parameter.LADDER,
                "over.total",
                over.total(),
                fen(over.outpatientOver()),
                fen(over.inpatientOver()),
                fen(over.total()));
        if (over.applied() == over.total()) {
            add(Parameter.DECLARED, "over.declaredAll", over.applied(), fen(over.total()));
        } else if (over.applied() > 0) {
            add(Parameter.DECLARED, "over.declaredPart", over.applied(), fen(over.total()), fen(over.applied()));
        } else {
            add(Parameter.DECLARED, "over.declaredNone", 0, fen(over.total()));
        }
        for (BandResult band : over.bands()) {
            if (band.part() > 0) {
                add(
                        Parameter.BANDS,
                        "over.band",
                        band.amount(),
                        count(band.ordinal()),
                        fen(band.from()),
                        fen(band.to()),
                        fen(band.part()),
                        rate(band.rateBasisPoints()),
                        fen(band.amount()));
            }
        }
        if (over.total() > over.ladderEnd()) {
            long above = over.total() - over.ladderEnd();
            add(Parameter.BANDS, "over.aboveLadder", 0, fen(over.ladderEnd()), fen(above));
        }
        if (over.undeclaredAmount() > 0) {
            add(
                    Parameter.DECLARED,
                    "over.undeclared",
                    over.undeclaredAmount(),
                    fen(over.total() - over.applied()),
                    fen(over.undeclaredAmount()));
        }
    }

    private void total(Amounts amounts) {
        add(
                "RB-AUTO",
                rules.from(Parameter.FIRST_DAY),
                of.outpatient().lines() == 0 && of.inpatient().stays().isEmpty() ? "nothing" : "total",
                amounts.entitlement(),
                fen(amounts.outpatient()),
                fen(amounts.inpatient()),
                fen(amounts.overCeiling()),
                fen(amounts.entitlement()));
    }

    private void add(Parameter parameter, String key, long amount, StepArg... args) {
        add(parameter.clause(), rules.from(parameter), key, amount, args);
    }

    private void add(String clause, LocalDate from, String key, long amount, StepArg... args) {
        steps.add(new Step(clause, PREFIX + key, List.of(args), amount, from));
    }

    private static StepArg fen(long fen) {
        return new StepArg.Amount(fen);
    }

    private static StepArg count(long value) {
        return new StepArg.Count(value);
    }

    private static StepArg rate(int basisPoints) {
        return new StepArg.Rate(basisPoints);
    }

    private static StepArg day(LocalDate date) {
        return new StepArg.Day(date);
    }

    private static StepArg key(String key) {
        return new StepArg.Key(key);
    }
}
