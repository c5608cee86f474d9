package cn.jingka.portal.reimbursement.rules;

import cn.jingka.portal.common.time.Period;
import cn.jingka.portal.reimbursement.rules.NotCounted.Reason;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The one implementation of the rules. A settlement assesses millions of people, so it allocates next to nothing and
 * takes lists by index; where a {@link Trace} is given, it also records what an explanation needs.
 */
final class Computation {

    private final YearRules rules;
    private final YearFacts facts;
    private final Trace trace;

    private long outpatientOver;
    private long inpatientOver;

    private Computation(YearRules rules, YearFacts facts, Trace trace) {
        this.rules = rules;
        this.facts = facts;
        this.trace = trace;
    }

    /** Computes the amounts; {@code trace} may be {@code null}. */
    static Amounts run(YearRules rules, YearFacts facts, Trace trace) {
        return new Computation(rules, facts, trace).amounts();
    }

    private Amounts amounts() {
        long outpatient = outpatient();
        long inpatient = inpatient();
        long total = Math.addExact(outpatientOver, inpatientOver);
        if (total == 0 && trace == null) {
            return new Amounts(outpatient, inpatient, 0, 0);
        }
        return overCeiling(outpatient, inpatient, total);
    }

    /** RB-OUT, RB-25: the year's sum between the deductible and the end of the range. */
    private long outpatient() {
        List<OutpatientLine> lines = facts.outpatient();
        long sum = 0;
        int counted = 0;
        for (int i = 0; i < lines.size(); i++) {
            OutpatientLine line = lines.get(i);
            if (counts(Channel.OUTPATIENT, line.settlementId(), line.date(), line.selfPayOneFen())) {
                sum = Math.addExact(sum, line.selfPayOneFen());
                counted++;
            }
        }
        YearRules.OutpatientRules channel = rules.outpatient();
        long inRange = Math.min(sum, channel.inRangeEnd());
        outpatientOver = sum - inRange;
        long base = Math.max(0, inRange - channel.deductible());
        Category raisedFor = raisedFor(channel.rates());
        int rate = rate(channel.rates(), raisedFor);
        long amount = rules.rounding().share(base, rate);
        if (trace != null) {
            trace.outpatient(channel, counted, sum, base, rate, raisedFor, amount);
        }
        return amount;
    }

    /** RB-IN, RB-25: stay by stay in their order, until the running total reaches the ceiling. */
    private long inpatient() {
        List<Stay> stays = ordered(facts.stays());
        YearRules.InpatientRules channel = rules.inpatient();
        Category raisedFor = raisedFor(channel.rates());
        int rate = rate(channel.rates(), raisedFor);
        long running = 0;
        long total = 0;
        int ordinal = 0;
        for (int i = 0; i < stays.size(); i++) {
            Stay stay = stays.get(i);
            if (counts(Channel.INPATIENT, stay.settlementId(), stay.discharged(), stay.selfPayOneFen())) {
                ordinal++;
                long inRange = Math.min(stay.selfPayOneFen(), Math.max(0, channel.inRangeEnd() - running));
                long deductible = ordinal == 1 ? channel.firstDeductible() : channel.laterDeductible();
                long base = Math.max(0, inRange - deductible);
                long amount = rules.rounding().share(base, rate);
                if (trace != null) {
                    trace.stay(stay, ordinal, running, inRange, deductible, base, amount);
                }
                running = Math.addExact(running, stay.selfPayOneFen());
                total += amount;
            }
        }
        inpatientOver = Math.max(0, running - channel.inRangeEnd());
        if (trace != null) {
            trace.inpatient(channel, running, inpatientOver, rate, raisedFor, total);
        }
        return total;
    }

    /** RB-OVER, RB-DECL: one pooled ladder; what is declared fills it from the lowest band. */
    private Amounts overCeiling(long outpatient, long inpatient, long total) {
        long applied = Math.min(total, facts.approvedOverCeilingFen());
        long declared = 0;
        long undeclared = 0;
        List<Band> bands = rules.bands();
        for (int i = 0; i < bands.size(); i++) {
            Band band = bands.get(i);
            long part = band.partOf(applied);
            long whole = band.partOf(total);
            long amount = rules.rounding().share(part, band.rateBasisPoints());
            // The difference of two rounded amounts: declaring the rest later pays exactly this much more.
            long more = rules.rounding().share(whole, band.rateBasisPoints()) - amount;
            declared += amount;
            undeclared += more;
            if (trace != null) {
                trace.band(i + 1, band, part, amount, whole - part, more);
            }
        }
        if (trace != null) {
            trace.overCeiling(
                    outpatientOver, inpatientOver, facts.approvedOverCeilingFen(), applied, declared, undeclared);
        }
        return new Amounts(outpatient, inpatient, declared, undeclared);
    }

    /** RB-YEAR, RB-DATE: in force, and the person met RB-WHO, on the date to which the line belongs. */
    private boolean counts(Channel channel, String settlementId, LocalDate date, long amount) {
        if (date.isAfter(facts.upTo())) {
            return false;
        }
        if (date.isBefore(rules.firstDay())) {
            if (trace != null) {
                trace.notCounted(
                        new NotCounted(settlementId, channel, date, amount, Reason.NOT_YET_IN_FORCE, rules.firstDay()));
            }
            return false;
        }
        List<Period> covered = facts.covered();
        for (int i = 0; i < covered.size(); i++) {
            if (covered.get(i).contains(date)) {
                return true;
            }
        }
        if (trace != null) {
            trace.notCounted(new NotCounted(settlementId, channel, date, amount, Reason.NOT_COVERED, date));
        }
        return false;
    }

    /** RB-25: held on any day of the year so far counts for the year. */
    private Category raisedFor(YearRules.Rates rates) {
        List<Category> categories = rates.raisedFor();
        for (int i = 0; i < categories.size(); i++) {
            Category category = categories.get(i);
            List<Period> held = facts.periodsOf(category);
            for (int j = 0; j < held.size(); j++) {
                if (held.get(j).overlaps(LocalDate.ofYearDay(facts.year(), 1), facts.upTo())) {
                    return category;
                }
            }
        }
        return null;
    }

    private static int rate(YearRules.Rates rates, Category raisedFor) {
        return raisedFor == null ? rates.normal() : rates.raised();
    }

    /** RB-DATE. Feeds arrive in order, so sorting is the exception. */
    private List<Stay> ordered(List<Stay> stays) {
        Comparator<Stay> order = rules.inpatient().order();
        for (int i = 1; i < stays.size(); i++) {
            if (order.compare(stays.get(i - 1), stays.get(i)) > 0) {
                Stay[] sorted = stays.toArray(Stay[]::new);
                Arrays.sort(sorted, order);
                return Arrays.asList(sorted);
            }
        }
        return stays;
    }
}
