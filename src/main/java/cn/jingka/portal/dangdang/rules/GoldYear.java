package cn.jingka.portal.dangdang.rules;

import java.time.LocalDate;

/**
 * One year of gold membership with what it brought towards the next (BOOK-3).
 *
 * @param last the last day; gold holds on it
 * @param points of all orders that count, together
 * @param largestOrder points of the order that earned the most, 0 without orders
 * @param pointsNeeded from which sum the next year follows
 * @param orderNeeded from which single order the next year follows
 */
public record GoldYear(
        LocalDate first, LocalDate last, long points, int largestOrder, int pointsNeeded, int orderNeeded) {

    public boolean byPoints() {
        return points >= pointsNeeded;
    }

    public boolean byOrder() {
        return largestOrder >= orderNeeded;
    }

    /** Whether gold is extended by another year, once, whichever way it was reached. */
    public boolean extended() {
        return byPoints() || byOrder();
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
