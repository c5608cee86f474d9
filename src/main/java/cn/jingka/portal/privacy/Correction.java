package cn.jingka.portal.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A request to correct something.
 *
 * @param reference e.g. {@code K20260000421}
 * @param present what the portal held when it was asked for; empty where it isn't one value
 * @param wished what it should be; of a gender {@code F} or {@code M}
 * @param words why, in the member's words
 * @param dueOn by when it is to be decided
 * @param answer the officer's words, once decided
 */
public record Correction(
        String reference,
        CorrectionItem item,
        String present,
        String wished,
        String words,
        State state,
        Instant askedAt,
        LocalDate dueOn,
        Optional<Instant> decidedAt,
        String answer) {

    public enum State {
        OPEN,
        ACCEPTED,
        REFUSED,
        WITHDRAWN
    }

    @Override
    public String toString() {
        return "Correction[" + reference + "]";
    }
}
