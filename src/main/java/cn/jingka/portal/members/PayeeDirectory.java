package cn.jingka.portal.members;

import cn.jingka.portal.common.identifier.AccountNumber;
import cn.jingka.portal.common.person.PersonId;
import java.util.Collection;
import java.util.Map;

/** Where money for a person goes (CARD-4): the active card, or the account on record of a person of a group unit. For background work. */
public interface PayeeDirectory {

    /** The payees among {@code persons} who can be paid now; who is missing has no active card or account and waits. */
    Map<PersonId, Payee> payees(Collection<PersonId> persons);

    record Payee(PersonId person, String name, AccountNumber account, boolean card) {

        @Override
        public String toString() {
            return "Payee[" + person + ", " + account + "]";
        }
    }
}
