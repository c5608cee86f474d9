package cn.jingka.portal.support;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.support.Calls.Difficulty;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is recorded of calls, for the supervisor's figures and the quality check; for code behind a permission check. */
public interface CallLog {

    /** Calls that began in this span and are over, the oldest first. */
    List<Ended> ended(Instant from, Instant until);

    Optional<Ended> find(String number);

    /** When verification failed in this span: a code used up or a round of questions lost. */
    List<FailedVerification> failedVerifications(Instant from, Instant until);

    /**
     * @param agent account of the agent
     * @param startedAt when it began to ring
     * @param answeredAt empty when the caller hung up before
     * @param rang whether a telephony system handed it over, so that the time until the answer was a wait
     * @param person who was verified, else empty
     * @param verifiedBy {@code CODE} or {@code QUESTIONS}; empty when nobody was verified
     * @param written what the agent wrote down; empty as long as they haven't
     */
    record Ended(
            String number,
            String agent,
            Instant startedAt,
            Optional<Instant> answeredAt,
            Instant endedAt,
            boolean rang,
            Optional<PersonId> person,
            Optional<String> verifiedBy,
            Optional<Written> written) {

        /** From the answer to the end; nothing for a call that nobody answered. */
        public Optional<Duration> handling() {
            return answeredAt.map(answered -> Duration.between(answered, endedAt));
        }

        /** From the ringing to the answer, where it rang. */
        public Optional<Duration> waited() {
            return answeredAt.filter(answered -> rang).map(answered -> Duration.between(startedAt, answered));
        }
    }

    record Written(CallReason reason, Difficulty difficulty, String notes, boolean solved) {}

    record FailedVerification(String agent, Instant at) {}
}
