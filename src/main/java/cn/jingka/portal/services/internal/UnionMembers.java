package cn.jingka.portal.services.internal;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.members.MemberStandings;
import cn.jingka.portal.members.MemberStandings.Standing;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Whom the services are for that ask for a membership in a union. */
@Component
public class UnionMembers {

    private final MemberStandings standings;
    private final CurrentActor actor;
    private final Clock clock;

    UnionMembers(MemberStandings standings, CurrentActor actor, Clock clock) {
        this.standings = standings;
        this.actor = actor;
        this.clock = clock;
    }

    /** @throws DomainException with the clause, for who is no union member today */
    public PersonId signedIn(String clause) {
        PersonId person = actor.member();
        if (!include(person)) {
            throw new DomainException(Kind.FORBIDDEN, "services.closed.member", clause);
        }
        return person;
    }

    /** Whether the person is a union member today. */
    public boolean include(PersonId person) {
        return standings
                .of(person, LocalDate.now(clock))
                .filter(Standing::unionMember)
                .isPresent();
    }
}
