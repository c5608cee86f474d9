package cn.jingka.portal.common.person;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** What the records say about how persons belong together; implemented as a bean by each module that can tell. */
public interface PersonTies {

    /** The ties of one person to some of the others; who has none is left out. */
    Map<PersonId, Set<Tie>> ties(PersonId person, Collection<PersonId> others);

    enum Tie {
        SAME_PERSON,
        /** The same phone number on record. */
        SAME_PHONE,
        /** Money of both went to the same account. */
        SAME_ACCOUNT,
        /** Members through the same unit. */
        SAME_UNIT
    }
}
