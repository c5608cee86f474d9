package cn.jingka.portal.support;

import cn.jingka.portal.support.Calls.Difficulty;
import cn.jingka.portal.support.FollowUp.What;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * Callers who are called back. Due by difficulty, in working time; who isn't reached or still has their question is called
 * again, until it is solved or the last try is over.
 */
@PreAuthorize("hasRole('AGENT')")
public interface CallBacks {

    /** When it would be due if it were asked for now. */
    Instant due(Difficulty difficulty);

    /**
     * Promises a caller to call back.
     *
     * @param call the agent's own, open or ended and not written down yet
     * @param words what is to be said then, at most {@link Tickets#LONGEST} characters
     * @param number where to call; empty for the number on record, which only a verified caller has
     * @return its reference
     * @throws cn.jingka.portal.common.error.DomainException without such a call, words, or a number
     */
    String ask(String call, CallReason reason, Difficulty difficulty, String words, Optional<String> number);

    /** Everybody's call-backs that aren't over, what is due first in front. */
    List<FollowUp> open();

    /** Takes it in hand, also from another agent. */
    void take(String reference, int version);

    /**
     * The number, in clear, for the agent who has it in hand: recorded as a look at the caller's data. The call itself
     * begins like every other; the caller's data opens once they are verified in it.
     */
    String dial(String reference, int version);

    /**
     * What came of a try.
     *
     * @param outcome {@link What#NOT_REACHED}, {@link What#REACHED_UNSOLVED} or {@link What#SOLVED}
     * @param words needed unless nobody was reached
     */
    void outcome(String reference, int version, What outcome, String words);
}
