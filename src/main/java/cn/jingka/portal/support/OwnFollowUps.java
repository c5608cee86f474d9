package cn.jingka.portal.support;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;

/** What a member's calls left to do, as the member sees it: no agent's name, every answer. */
@PreAuthorize("hasRole('MEMBER')")
public interface OwnFollowUps {

    /** The latest first, those not over in front; at most 50. */
    List<FollowUp> all();

    /** @throws cn.jingka.portal.common.error.DomainException not found, as also for another member's */
    FollowUp.Whole get(String reference);

    /** The answer helped: it is over. */
    void solved(String reference, int version);

    /** It is not solved: the hotline calls back, within the time of its difficulty. */
    void unsolved(String reference, int version, String words);
}
