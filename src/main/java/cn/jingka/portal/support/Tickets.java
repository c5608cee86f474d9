package cn.jingka.portal.support;

import cn.jingka.portal.support.Calls.Difficulty;
import cn.jingka.portal.support.FollowUp.Target;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;

/** Tickets as the hotline sees them: raised in a call, answered by the target, closed when the caller has the answer. */
@PreAuthorize("hasRole('AGENT')")
public interface Tickets {

    /** Characters of what is written. */
    int LONGEST = 1_000;

    /**
     * Raises a ticket about a verified caller; the caller is told.
     *
     * @param call the agent's own, open or ended and not written down yet
     * @param words the question, without what the target doesn't need
     * @return its reference
     * @throws cn.jingka.portal.common.error.DomainException without such a call, a verified caller, or words
     */
    String raise(String call, Target target, CallReason reason, Difficulty difficulty, String words);

    /** Everybody's tickets that aren't over: those answered first, then what is due first. */
    List<FollowUp> open();

    /** What this agent took down or had in hand and is over, the latest first; call-backs as well. */
    List<FollowUp> ownClosed();

    /** What a call left to do. */
    List<FollowUp> ofCall(String call);

    /** A ticket or call-back; recorded as a look at the caller's data. */
    FollowUp.Whole get(String reference);

    /** The caller has the answer and is content. */
    void close(String reference, int version, String words);

    /** Back to the target with what is still open. */
    void askAgain(String reference, int version, String words);
}
