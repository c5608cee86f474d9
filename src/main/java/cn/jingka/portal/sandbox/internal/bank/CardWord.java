package cn.jingka.portal.sandbox.internal.bank;

import java.time.Instant;

/**
 * What the bank did with a card.
 *
 * @param told whether the portal knows
 */
record CardWord(String cardNumber, Kind kind, Instant at, boolean told) {

    enum Kind {
        BLOCKED,
        RELEASED,
        CLOSED
    }

    CardWord taken() {
        return new CardWord(cardNumber, kind, at, true);
    }
}
