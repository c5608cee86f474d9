package cn.jingka.portal.members;

import cn.jingka.portal.common.person.PersonId;
import java.util.List;

/** Persons (a thousand at most) got their first or another card or account: payments that wait for one can go on. */
public record PayeeAccountsChanged(List<PersonId> persons) {

    public PayeeAccountsChanged {
        persons = List.copyOf(persons);
    }
}
