package cn.jingka.portal.notifications.internal;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How far an SMS has come, weakest knowledge first. Receipts arrive duplicated, late and in any order; the state is the
 * strongest ever heard of, so every order of the same receipts ends alike.
 */
enum SmsState {
    /** News that waits for the end of its digest window. */
    HELD,
    /** Waits for its turn or its next attempt. */
    QUEUED,
    /** Claimed by a node and being handed over. */
    SENDING,
    /** Never sent: the person has no working number. */
    NO_NUMBER,
    /** Never sent: given up after attempts of which it is certain that nothing went out, or SMS is switched off. */
    GIVEN_UP,
    /** Handed over with an unknown outcome; at most once means that it is never sent again. */
    UNKNOWN,
    /** Never sent: the member wants no SMS about news. */
    NOT_WANTED,
    /** News that another SMS of the same person tells of. */
    BUNDLED,
    /** The provider has it. */
    ACCEPTED,
    /** The operator has it. */
    SENT,
    /** The provider refused or could not send it. */
    FAILED,
    /** The operator did not deliver it. */
    UNDELIVERED,
    /** On the phone. */
    DELIVERED;

    static final Set<SmsState> WAITING = EnumSet.of(HELD, QUEUED, SENDING);
    static final Set<SmsState> NEVER_SENT = EnumSet.of(NO_NUMBER, GIVEN_UP, NOT_WANTED);
    static final Set<SmsState> PROBLEMS = EnumSet.of(NO_NUMBER, GIVEN_UP, UNKNOWN, FAILED, UNDELIVERED);

    SmsState strongerOf(SmsState other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** What Twilio's {@code MessageStatus} says, or nothing for a status that an outgoing SMS does not have. */
    static Optional<SmsState> ofTwilio(String status) {
        return Optional.ofNullable(
                switch (status.toLowerCase(Locale.ROOT)) {
                    case "accepted", "scheduled", "queued", "sending" -> ACCEPTED;
                    case "sent" -> SENT;
                    case "delivered", "read" -> DELIVERED;
                    case "undelivered" -> UNDELIVERED;
                    case "failed", "canceled" -> FAILED;
                    default -> null;
                });
    }
}
