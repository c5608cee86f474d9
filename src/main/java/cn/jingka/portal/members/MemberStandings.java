package cn.jingka.portal.members;

import cn.jingka.portal.common.person.PersonId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What benefits depend on: membership, card and categories of one person on a day. For code behind a permission check.
 */
public interface MemberStandings {

    /** Empty for an unknown person. */
    Optional<Standing> of(PersonId person, LocalDate day);

    /**
     * @param name in clear; strangers see it masked ({@link PersonDirectory.PersonName#masked})
     * @param unionMember whether the person is a member of a unit union on the day; people of GROUP units are not
     *     (RB-WHO)
     * @param memberSince the first day of the membership that holds on the day
     * @param card the present card: active, lost or blocked
     * @param categories held on the day
     */
    record Standing(
            PersonId person,
            String name,
            boolean unionMember,
            Optional<LocalDate> memberSince,
            Optional<CardView> card,
            Set<MemberCategory> categories) {

        /** Whether benefits with the card can be had: a member whose card is neither lost nor blocked. */
        public boolean cardHolder() {
            return unionMember
                    && card.filter(held -> held.state() == CardState.ACTIVE).isPresent();
        }

        @Override
        public String toString() {
            return "Standing[" + person + "]";
        }
    }
}
