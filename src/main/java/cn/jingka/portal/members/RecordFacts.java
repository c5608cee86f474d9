package cn.jingka.portal.members;

import cn.jingka.portal.common.person.PersonId;
import java.util.Optional;
import java.util.Set;

/**
 * What stands on a person's record and the person should know, for verifying a caller. For code behind a permission check that compares
 * it with what the caller says, and neither shows nor keeps it.
 */
public interface RecordFacts {

    Optional<Facts> of(PersonId person);

    /**
     * @param unitName of the present membership, or of the last one
     * @param joiningYears the years in which memberships began
     * @param birthMonth 1 to 12, of those whose document tells it
     * @param documentTail last four characters
     * @param cardTail of the present card
     * @param phoneTail last four digits of the number on record
     */
    record Facts(
            String unitName,
            Set<Integer> joiningYears,
            Optional<Integer> birthMonth,
            String documentTail,
            Optional<String> cardTail,
            Optional<String> phoneTail) {

        @Override
        public String toString() {
            return "Facts";
        }
    }
}
