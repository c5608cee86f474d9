package cn.jingka.portal.support;

import cn.jingka.portal.common.person.PersonId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;

/** The agent's own calls: at most one is open at a time. Somebody else's call does not exist for an agent. */
@PreAuthorize("hasRole('AGENT')")
public interface Calls {

    /** The agent's open call. */
    Optional<Call> open();

    /**
     * Starts a call.
     *
     * @param callerNumber as shown or typed; empty when it is withheld
     * @throws cn.jingka.portal.common.error.DomainException when a call is open already, or the number is none
     */
    Call start(String callerNumber);

    /** Ends the call with what came of it; the caller's data is out of reach at once. */
    void end(String number, Wrap wrap);

    /**
     * @param number {@code C20261123-0001}
     * @param callerNumber masked, null when withheld
     * @param chosen whom the agent believes to have on the phone, before and after verification; null as long as nobody is chosen
     * @param verifiedUntil until when the caller counts as verified; null before that
     */
    record Call(String number, Instant startedAt, String callerNumber, PersonId chosen, Instant verifiedUntil) {

        public boolean verified(Instant now) {
            return verifiedUntil != null && now.isBefore(verifiedUntil);
        }
    }

    /**
     * @param reason key of the reason's name
     * @param notes the agent's words, at most 1,000 characters
     */
    record Wrap(String reason, Difficulty difficulty, String notes, boolean solved) {}

    /** How soon an answer is due when a question can't be solved in the call. */
    enum Difficulty {
        /** Answered by what everybody may know. */
        GENERAL,
        /** Needs the caller's own data. */
        PERSONAL,
        /** Needs a unit, a reviewer or operations. */
        INVOLVED
    }
}
