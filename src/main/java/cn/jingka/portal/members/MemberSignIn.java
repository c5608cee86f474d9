package cn.jingka.portal.members;

import cn.jingka.portal.common.identifier.CardNumber;
import cn.jingka.portal.common.identifier.MobileNumber;
import cn.jingka.portal.common.person.PersonId;
import java.util.List;
import java.util.Optional;

/** What signing in needs to know of members. */
public interface MemberSignIn {

    /** The persons with this number on record (several may share one), former members included. */
    List<PersonId> byNumber(MobileNumber number);

    /** The person who has this number, this active card, and a document ending in {@code documentTail} (last four characters, any case). */
    Optional<PersonId> identify(MobileNumber number, CardNumber card, String documentTail);

    /** How the member is greeted. */
    String displayName(PersonId person);
}
