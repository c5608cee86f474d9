package cn.jingka.portal.members;

import cn.jingka.portal.common.person.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds persons, former members included, by what they say of themselves. For code behind a permission check, which records whom it
 * was shown.
 */
public interface MemberSearch {

    /** Nobody reads more candidates than this; who is not among them is found by saying more. */
    int MOST = 20;

    /**
     * @param typed a mobile number, card number, document number, or a name and after a blank or comma the unit's code or words of its
     *     name; which of them it is shows by its shape, and blanks and hyphens within a number don't matter
     * @throws cn.jingka.portal.common.error.DomainException when it is none of these, or a name alone
     */
    Found find(String typed);

    /** How one person stands on a list of candidates. */
    Optional<Candidate> candidate(PersonId person);

    /**
     * @param keys what was typed, several where the shape fits several
     * @param more whether there are more than {@link #MOST}
     */
    record Found(Set<Key> keys, List<Candidate> candidates, boolean more) {

        public Found {
            keys = Set.copyOf(keys);
            candidates = List.copyOf(candidates);
        }
    }

    enum Key {
        PHONE,
        CARD,
        DOCUMENT,
        NAME_AND_UNIT
    }

    /**
     * Enough to tell one from another, too little to answer a question about any.
     *
     * @param name {@code 王*兰}
     * @param document {@code 110113************}: its beginning
     * @param unitName of the present or last membership
     * @param cardTail last four digits, null without a card
     * @param member whether the membership lasts
     */
    record Candidate(PersonId person, String name, String document, String unitName, String cardTail, boolean member) {

        @Override
        public String toString() {
            return "Candidate[" + person + "]";
        }
    }
}
