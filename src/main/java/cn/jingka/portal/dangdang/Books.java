package cn.jingka.portal.dangdang;

import cn.jingka.portal.common.money.Fen;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a member stands with gold membership at Dangdang (BOOK-1 to BOOK-3), as far as the portal knows.
 *
 * @param connected whether the portal has a connection to Dangdang at all
 * @param gold empty for who never bound a card
 * @param orders since the binding, the newest first
 */
public record Books(
        boolean connected,
        BindWindow window,
        Optional<Link> link,
        Optional<Gold> gold,
        List<Order> orders,
        Terms terms) {

    public Books {
        orders = List.copyOf(orders);
    }

    /** Whether the member can go to Dangdang now: to link for the first time, or to agree anew. */
    public boolean canLink() {
        return connected && link.map(linked -> !linked.consent()).orElse(window.open());
    }

    /**
     * @param account masked
     * @param nickname as the account's owner calls it at Dangdang
     * @param consent whether Dangdang still lets the portal read the account
     * @param pulledAt when Dangdang last answered, empty before the first time
     * @param failingSince since when it hasn't; empty while all is well
     */
    public record Link(
            String account,
            String nickname,
            Instant linkedAt,
            boolean consent,
            Optional<Instant> pulledAt,
            Optional<Instant> failingSince) {

        @Override
        public String toString() {
            return "Link[" + linkedAt + "]";
        }
    }

    /**
     * @param boundOn the first day of gold
     * @param until the last day of gold
     * @param running whether gold holds today: linked, and the last day not past
     * @param year the gold year that today lies in
     */
    public record Gold(LocalDate boundOn, LocalDate until, boolean running, Optional<Year> year) {}

    /**
     * A gold year and its two ways to another (BOOK-3).
     *
     * @param points of all orders that count
     * @param largestOrder points of the order that earned the most
     * @param booksMissing for how much money books are missing to the sum of points; zero once reached
     * @param extended whether the next year is earned
     */
    public record Year(
            LocalDate first,
            LocalDate last,
            long points,
            int pointsNeeded,
            int largestOrder,
            int orderNeeded,
            Fen booksMissing,
            Fen booksInOneOrder,
            boolean extended) {}

    /** @param counts whether its points count towards the gold year it was placed in */
    public record Order(String id, Instant placedAt, Fen amount, int points, boolean returned, boolean counts) {}

    /**
     * The published figures in force.
     *
     * @param bindMonths BOOK-1
     * @param discount BOOK-2, in basis points
     * @param points BOOK-3, in a year
     * @param orderPoints BOOK-3, in one order
     * @param pointsPerYuan BOOK-3
     */
    public record Terms(int bindMonths, int discount, int points, int orderPoints, int pointsPerYuan) {}
}
