package cn.jingka.portal.dangdang;

import org.springframework.security.access.prepost.PreAuthorize;

/** The signed-in member's Dangdang account and gold membership; the person is the actor, never a parameter. */
@PreAuthorize("hasRole('MEMBER')")
public interface OwnBooks {

    /** What the portal knows, without asking Dangdang. */
    Books current();

    /**
     * Asks Dangdang for what is new; what it doesn't answer stays as it was last known, with its time.
     *
     * @throws cn.jingka.portal.common.error.DomainException when no account is linked, or Dangdang is being asked
     *     already
     */
    void refresh();

    /**
     * Ends the link (BOOK-1): gold ends with the day, Dangdang is told and the portal's access revoked – at once, or as
     * soon as Dangdang can be reached.
     *
     * @throws cn.jingka.portal.common.error.DomainException when no account is linked
     */
    void unlink();
}
