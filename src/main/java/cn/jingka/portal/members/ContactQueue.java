package cn.jingka.portal.members;

import cn.jingka.portal.common.identifier.MobileNumber;
import cn.jingka.portal.common.person.PersonId;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;

/** Members whom messages do not reach: without a number, with one that does not work, or with one that others share. */
@PreAuthorize("hasAnyRole('UNIT_OFFICER', 'ADMINISTRATOR')")
public interface ContactQueue {

    /** Present members of the unit with a problem, by name. */
    List<ContactCase> list(String unitCode, int offset, int limit);

    int count(String unitCode);

    /**
     * Records a number after an identity check.
     *
     * @param documentSeen the officer has seen the identity document
     * @param documentTail its last four characters, as the officer read them there
     * @throws cn.jingka.portal.common.error.DomainException when the document was not seen or the characters are not those on record
     */
    void record(String unitCode, PersonId person, MobileNumber number, boolean documentSeen, String documentTail);

    /** @param phone masked, null without a number */
    record ContactCase(PersonId person, String name, String phone, Problem problem) {

        @Override
        public String toString() {
            return "ContactCase[" + person + ", " + problem + "]";
        }
    }

    enum Problem {
        NO_NUMBER,
        UNREACHABLE,
        SHARED
    }
}
