package cn.jingka.portal.offers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A whole benefit in the eyes of one member.
 *
 * @param from the day from which it can be had, or had again
 * @param reason translation key of the sentence that says why, with its arguments
 */
public record ForMe(
        Entitlement.State state,
        Optional<LocalDate> from,
        String reason,
        List<Object> reasonArguments,
        String clause) {}
