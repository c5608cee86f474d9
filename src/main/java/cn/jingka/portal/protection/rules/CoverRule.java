package cn.jingka.portal.protection.rules;

import cn.jingka.portal.common.time.Period;
import cn.jingka.portal.protection.rules.Coverage.Missing;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** PROT-1 and PROT-2: who is covered on a day, and until when. */
final class CoverRule {

    private static final Comparator<Insured> LATEST = Comparator.comparing(Insured::first);

    private final ProtectionRules rules;

    CoverRule(ProtectionRules rules) {
        this.rules = rules;
    }

    Coverage on(List<Insured> memberships, LocalDate day) {
        if (day.isBefore(rules.starts())) {
            return Coverage.none(Missing.NOT_IN_FORCE);
        }
        List<Insured> counting = counting(memberships, day);
        return Period.union(counting.stream().map(this::period).toList()).stream()
                .filter(period -> period.contains(day))
                .findFirst()
                .map(period -> covered(period, counting, day))
                .orElseGet(() -> Coverage.none(missing(memberships, counting, day)));
    }

    /** PROT-1: those that give cover at all. */
    List<Insured> counting(List<Insured> memberships, LocalDate day) {
        boolean groupsToo = rules.reading(Parameter.GROUP_UNITS, day).equals("COVERED");
        return memberships.stream()
                .filter(membership -> groupsToo || membership.unionMember())
                .toList();
    }

    private Coverage covered(Period period, List<Insured> counting, LocalDate day) {
        Term term = rules.term(day);
        LocalDate from = period.from().isAfter(term.first()) ? period.from() : term.first();
        LocalDate until = period.isOpen() ? term.last() : period.to();
        return new Coverage(null, from, until, unit(counting, day));
    }

    /** The unit of that day; after a removal that hasn't taken effect yet, the last one. */
    private String unit(List<Insured> counting, LocalDate day) {
        return counting.stream()
                .filter(membership -> asMember(membership, day))
                .max(LATEST)
                .or(() -> counting.stream()
                        .filter(membership -> period(membership).contains(day))
                        .max(LATEST))
                .orElseThrow()
                .unit();
    }

    /** From joining until the removal takes effect. */
    private Period period(Insured membership) {
        return new Period(
                membership.first(),
                membership.last() == null
                        ? null
                        : rules.removalTakesEffect(membership.last(), membership.endRecordedOn()));
    }

    private static Missing missing(List<Insured> all, List<Insured> counting, LocalDate day) {
        if (all.stream().anyMatch(membership -> !counting.contains(membership) && asMember(membership, day))) {
            return Missing.GROUP_UNIT;
        }
        if (counting.isEmpty()) {
            return all.isEmpty() ? Missing.NO_MEMBER : Missing.GROUP_UNIT;
        }
        return counting.stream().allMatch(membership -> membership.first().isAfter(day))
                ? Missing.NOT_YET
                : Missing.ENDED;
    }

    private static boolean asMember(Insured membership, LocalDate day) {
        return !membership.first().isAfter(day)
                && (membership.last() == null || !membership.last().isBefore(day));
    }
}
