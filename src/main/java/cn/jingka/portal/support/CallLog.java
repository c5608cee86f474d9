package cn.jingka.portal.support;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.support.Calls.Difficulty;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is recorded of calls, for the supervisor's figures and the quality check; for code behind a permission check. */
public interface CallLog {

    /** Calls that were begun in this span and are over, the oldest first. */
    List<Ended> ended(Instant from, Instant until);

    Optional<Ended> find(String number);

    /** Failed tries to verify a caller in this span. */
    List<FailedTry> failedTries(Instant from, Instant until);

    /**
     * @param agent account of the agent
     * @param waited how long the caller waited until the agent began; empty where no telephony system told
     * @param person who was verified, else empty
     * @param verifiedBy by which way the caller was verified, a translation key; empty when nobody was
     */
    record Ended(
            String number,
            String agent,
            String agentName,
            Instant startedAt,
            Instant endedAt,
            Optional<Duration> waited,
            Optional<PersonId> person,
            Optional<String> verifiedBy,
            CallReason reason,
            Difficulty difficulty,
            String notes,
            boolean solved) {

        public Duration handling() {
            return Duration.between(startedAt, endedAt);
        }
    }

    /** One failed try of one agent's caller. */
    record FailedTry(String agent, String agentName, Instant at) {}
}
