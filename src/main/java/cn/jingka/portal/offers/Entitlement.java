package cn.jingka.portal.offers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a person has of one product now.
 *
 * @param from with {@link State#LATER} the first day, with {@link State#USED} the day from which it can be had again,
 *     if ever
 * @param left how many more in the period; empty without a quota
 * @param period the period that a use now would count for: {@code -} (no quota), {@code ever}, a year, or an occasion
 * @param reason translation key of the sentence that says why, with its arguments
 * @param clause by which clause
 */
public record Entitlement(
        String benefit,
        Product product,
        State state,
        Optional<LocalDate> from,
        OptionalInt left,
        String period,
        String reason,
        List<Object> reasonArguments,
        String clause) {

    public enum State {
        AVAILABLE,
        LATER,
        USED,
        NOT_FOR_ME
    }
}
