package cn.jingka.portal.support;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * Whether the caller is who they say: by a code to the number on record, or by two of three questions that the system draws. What would be
 * right is never told. A person for whom one of the ways is closed can still be verified in the other.
 */
@PreAuthorize("hasRole('AGENT')")
public interface Verification {

    /** @throws cn.jingka.portal.common.error.DomainException when the agent has no such open call, or nobody is chosen in it */
    State state(String call);

    /** Sends a code that is worth nothing for signing in; the one sent before counts no more. */
    State sendCode(String call);

    /** @param typed what the caller read out */
    State checkCode(String call, String typed);

    /** Draws three questions. */
    State ask(String call);

    /**
     * Takes the answer to one of them, once.
     *
     * @param ordinal from one
     */
    State answer(String call, int ordinal, String typed);

    /**
     * @param code the code that was sent last and still counts
     * @param codeClosed why no code can be sent now
     * @param questions of the present round, or of the one just decided
     * @param questionsClosed why no round can be drawn now
     * @param wrong whether what was just typed was wrong
     */
    record State(
            boolean verified,
            Optional<SentCode> code,
            Optional<Closed> codeClosed,
            List<Asked> questions,
            Optional<Closed> questionsClosed,
            boolean wrong) {

        public State {
            questions = List.copyOf(questions);
        }
    }

    /** @param triesLeft before it counts no more */
    record SentCode(Instant sentAt, Instant expiresAt, int triesLeft) {}

    /** @param key translation key of the reason */
    record Closed(String key, List<Object> arguments) {

        public Closed(String key, Object... arguments) {
            this(key, List.of(arguments));
        }
    }

    /**
     * @param textKey translation key of the question
     * @param right empty until it is answered
     */
    record Asked(int ordinal, String textKey, Optional<Boolean> right) {}
}
