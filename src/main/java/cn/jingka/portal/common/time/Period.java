package cn.jingka.portal.common.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A span of whole days.
 *
 * @param from the first day
 * @param to the last day, which still belongs to the span; {@code null} while the span is open
 */
public record Period(LocalDate from, LocalDate to) {

    public Period {
        Objects.requireNonNull(from, "from");
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("a period cannot end on " + to + ", before it begins on " + from);
        }
    }

    /** A span that begins on the given day and has no end yet. */
    public static Period since(LocalDate from) {
        return new Period(from, null);
    }

    public boolean isOpen() {
        return to == null;
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Whether any day from {@code first} to {@code last} (inclusive; {@code null} = open) lies in this span. */
    public boolean overlaps(LocalDate first, LocalDate last) {
        return (last == null || !from.isAfter(last)) && (to == null || !to.isBefore(first));
    }

    /** The days both spans share, empty when there is none. */
    public Optional<Period> intersect(Period other) {
        if (!overlaps(other.from, other.to)) {
            return Optional.empty();
        }
        LocalDate first = from.isAfter(other.from) ? from : other.from;
        return Optional.of(new Period(first, earlierEnd(to, other.to)));
    }

    /** The same days as the given spans cover, in order, with overlapping and adjoining spans joined. */
    public static List<Period> union(List<Period> periods) {
        List<Period> ordered = new ArrayList<>(periods);
        ordered.sort(Comparator.comparing(Period::from));
        List<Period> joined = new ArrayList<>();
        for (Period next : ordered) {
            Period last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && (last.isOpen() || !next.from.isAfter(last.to.plusDays(1)))) {
                joined.set(joined.size() - 1, new Period(last.from, laterEnd(last.to, next.to)));
            } else {
                joined.add(next);
            }
        }
        return List.copyOf(joined);
    }

    /** The days that lie in both lists of spans, in order and joined as {@link #union} does. */
    public static List<Period> intersect(List<Period> ones, List<Period> others) {
        List<Period> shared = new ArrayList<>();
        for (Period one : ones) {
            for (Period other : others) {
                one.intersect(other).ifPresent(shared::add);
            }
        }
        return union(shared);
    }

    private static LocalDate earlierEnd(LocalDate a, LocalDate b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isBefore(b) ? a : b;
    }

    private static LocalDate laterEnd(LocalDate a, LocalDate b) {
        if (a == null || b == null) {
            return null;
        }
        return a.isAfter(b) ? a : b;
    }
}
