package cn.jingka.portal.dangdang;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Whether a person's card can be bound to a Dangdang account (BOOK-1).
 *
 * @param issuedOn the issue of the person's first card, from which the months count; empty without a card
 * @param lastDay the last day on which it can be bound; empty without a card
 */
public record BindWindow(State state, Optional<LocalDate> issuedOn, Optional<LocalDate> lastDay) {

    public enum State {
        OPEN,
        OVER,
        NO_MEMBER,
        NO_CARD,
        /** Lost or blocked. */
        CARD_NOT_IN_USE
    }

    public boolean open() {
        return state == State.OPEN;
    }

    /** Translation key of the sentence that says so; its only argument is the last day, where there is one. */
    public String reason() {
        return "dangdang.window." + state;
    }

    /** The arguments of {@link #reason}. */
    public Object[] reasonArguments() {
        return lastDay.stream().map(LocalDate::toString).toArray();
    }
}
