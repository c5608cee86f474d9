package cn.jingka.portal.members;

import cn.jingka.portal.common.identifier.AccountNumber;
import cn.jingka.portal.common.identifier.MobileNumber;
import cn.jingka.portal.common.person.PersonId;
import java.util.List;
import java.util.Optional;

/** What signing in needs to know of members. */
public interface MemberSignIn {

    /** The persons with this number on record (several may share one), former members included. */
    List<PersonId> byNumber(MobileNumber number);

    /**
     * The person who has this number, to whose active card (in a group unit: account on record) money goes by
     * {@code cardOrAccount}, and whose document ends in {@code documentTail} (its last four characters, any case).
     */
    Optional<PersonId> identify(MobileNumber number, AccountNumber cardOrAccount, String documentTail);

    /** How the member is greeted. */
    String displayName(PersonId person);
}
