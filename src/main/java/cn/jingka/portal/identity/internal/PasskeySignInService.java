package cn.jingka.portal.identity.internal;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.identity.PasskeyChallenge;
import cn.jingka.portal.identity.PasskeySignIn;
import cn.jingka.portal.identity.internal.PasskeyConfiguration.PasskeyAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.Optional;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Service;

@Service
class PasskeySignInService implements PasskeySignIn {

    private final PasskeyCeremonies ceremonies;
    private final PasskeyAddress address;
    private final PeopleByAccount people;
    private final SessionOpener sessions;

    PasskeySignInService(
            PasskeyCeremonies ceremonies, PasskeyAddress address, PeopleByAccount people, SessionOpener sessions) {
        this.ceremonies = ceremonies;
        this.address = address;
        this.people = people;
        this.sessions = sessions;
    }

    @Override
    public boolean possible() {
        return address.possible();
    }

    @Override
    public PasskeyChallenge ask() {
        return ceremonies.ask(Optional.empty());
    }

    @Override
    public void signIn(
            PasskeyChallenge challenge, String answer, HttpServletRequest request, HttpServletResponse response) {
        Actor member = people.find(ceremonies.answeredBy(challenge, answer))
                .filter(known -> known.person().isPresent())
                .orElseThrow(() -> new DomainException(Kind.FORBIDDEN, "identity.passkey.notMember"));
        sessions.open(
                member,
                AuthorityUtils.createAuthorityList("ROLE_" + Role.MEMBER),
                EnumSet.of(Factor.PASSKEY),
                request,
                response);
    }
}
