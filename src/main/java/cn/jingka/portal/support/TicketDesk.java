package cn.jingka.portal.support;

import cn.jingka.portal.support.FollowUp.Target;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * Tickets as their target sees them: an officer those of the own units, a reviewer those to review, an operator those to
 * operations. Somebody else's ticket does not exist for them.
 */
@PreAuthorize("hasAnyRole('UNIT_OFFICER', 'REVIEWER', 'OPERATOR')")
public interface TicketDesk {

    /** Not answered yet, what is due first in front; recorded as a look at each member's data. */
    List<FollowUp> waiting();

    /** Answered, the latest first, at most 50. */
    List<FollowUp> answered();

    /** Recorded as a look at the member's data. */
    FollowUp.Whole get(String reference);

    void take(String reference, int version);

    /**
     * Answers; the hotline and the member read it.
     *
     * @param words as the member will read them
     */
    void answer(String reference, int version, String words);

    /** Gives a ticket that came to the wrong place on, with words. */
    void passOn(String reference, int version, Target target, String words);
}
