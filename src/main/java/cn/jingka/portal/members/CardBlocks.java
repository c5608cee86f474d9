package cn.jingka.portal.members;

import cn.jingka.portal.common.person.PersonId;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * The federation's blocks on members' cards: while one stands, nothing is paid to the card and it opens no benefit
 * (CARD-1, CARD-4).
 */
@PreAuthorize("hasRole('ADMINISTRATOR')")
public interface CardBlocks {

    /**
     * Blocks the member's card at once; the member is told.
     *
     * @param reason in words, 200 characters at most; the member reads it
     * @throws cn.jingka.portal.common.error.DomainException when there is no card, it is reported lost, the federation
     *     blocks it already, or no reason is given
     */
    void block(String unitCode, PersonId person, String reason);

    /**
     * Takes the federation's block back. The card works again unless the bank blocks it too: that block only the bank
     * ends.
     *
     * @throws cn.jingka.portal.common.error.DomainException when the federation does not block the card, or no reason
     *     is given
     */
    void release(String unitCode, PersonId person, String reason);

    /** Every block of the person's cards, the newest first. */
    @PreAuthorize("hasAnyRole('UNIT_OFFICER', 'ADMINISTRATOR')")
    List<CardBlock> history(String unitCode, PersonId person);
}
