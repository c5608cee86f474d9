package cn.jingka.portal.members;

import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;

/** The signed-in member's own card; the person is the actor, never a parameter. */
@PreAuthorize("hasRole('MEMBER')")
public interface OwnCard {

    /** The active or blocked card, or the lost one while no other has taken its place. */
    Optional<CardView> current();

    /** Every card the member has had, the newest first. */
    List<CardView> history();

    /** The blocks that stand on the present card. */
    List<CardBlock> blocks();

    /** Whether an application for a card waits for the bank's answer. */
    boolean underWay();

    /**
     * Reports the card lost: nothing is paid to it from now on, and another is applied for.
     *
     * @throws cn.jingka.portal.common.error.DomainException when there is no card, or another is on its way already
     */
    void reportLost();
}
