package cn.jingka.portal.dangdang.rules;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One order at Dangdang as BOOK-3 sees it.
 *
 * @param placedOn the day in Beijing
 * @param points what the partner gave for it, not negative
 * @param returnedOn the day on which the portal learnt that it was returned
 */
public record Purchase(LocalDate placedOn, int points, Optional<LocalDate> returnedOn) {

    public Purchase {
        if (points < 0) {
            throw new IllegalArgumentException("An order has no negative points: " + points);
        }
    }
}
