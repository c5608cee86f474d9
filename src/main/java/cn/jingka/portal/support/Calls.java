package cn.jingka.portal.support;

import cn.jingka.portal.common.person.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;

/** The agent's own calls: at most one is open at a time. Somebody else's call does not exist for an agent. */
@PreAuthorize("hasRole('AGENT')")
public interface Calls {

    /** The agent's open call, ringing or answered. */
    Optional<Call> open();

    /** The agent's ended calls of which nothing is written down yet, the oldest first; who hung up unanswered is none of them. */
    List<Call> toWrapUp();

    /**
     * Starts a call that the agent is on already.
     *
     * @param callerNumber as shown or typed; empty when it is withheld
     * @throws cn.jingka.portal.common.error.DomainException when a call is open already, or the number is none
     */
    Call start(String callerNumber);

    /** Takes a call that the telephone system handed over; the same again changes nothing. */
    Call answer(String number);

    /**
     * Notes whom the agent believes to have on the phone; who was chosen before counts no more, verified or not.
     *
     * @throws cn.jingka.portal.common.error.DomainException when the search of this call did not show this person
     */
    Call choose(String number, PersonId candidate);

    /** Nobody is chosen any more: it was somebody else. */
    Call letGo(String number);

    /** The caller hung up: the caller's data is out of reach at once, on every page; what came of it can be written later. */
    void hangUp(String number);

    /** Ends the call, unless it has ended, with what came of it; once only. */
    void end(String number, Wrap wrap);

    /**
     * @param number {@code C20261123-0001}
     * @param startedAt when it began to ring
     * @param answeredAt null while it rings
     * @param endedAt null while it is open
     * @param callerNumber masked, null when withheld
     * @param chosen whom the agent believes to have on the phone, before and after verification; null as long as nobody is chosen
     * @param verifiedUntil until when the caller counts as verified; null before that
     */
    record Call(
            String number,
            Instant startedAt,
            Instant answeredAt,
            Instant endedAt,
            String callerNumber,
            PersonId chosen,
            Instant verifiedUntil) {

        public boolean ringing() {
            return answeredAt == null && endedAt == null;
        }

        public boolean verified(Instant now) {
            return endedAt == null && verifiedUntil != null && now.isBefore(verifiedUntil);
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
