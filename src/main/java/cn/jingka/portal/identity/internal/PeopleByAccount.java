package cn.jingka.portal.identity.internal;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.members.MemberSignIn;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who stands behind the name of an account, as far as they may sign in. */
@Component
class PeopleByAccount {

    private static final String MEMBER = "member:";

    private final AccountRepository accounts;
    private final MemberSignIn members;

    PeopleByAccount(AccountRepository accounts, MemberSignIn members) {
        this.accounts = accounts;
        this.members = members;
    }

    Optional<Actor> find(String account) {
        if (account.startsWith(MEMBER)) {
            PersonId person = new PersonId(Long.parseLong(account.substring(MEMBER.length())));
            return Optional.of(Actor.member(person, members.displayName(person)));
        }
        return accounts.findById(account).filter(Account::enabled).map(Account::actor);
    }
}
