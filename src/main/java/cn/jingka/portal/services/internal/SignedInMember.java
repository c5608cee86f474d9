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

/** Who asks, for the services that are for union members. */
@Component
public class SignedInMember {

    private final MemberStandings standings;
    private final CurrentActor actor;
    private final Clock clock;

    SignedInMember(MemberStandings standings, CurrentActor actor, Clock clock) {
        this.standings = standings;
        this.actor = actor;
        this.clock = clock;
    }

    /** @throws DomainException with the clause, for who is no union member today */
    public PersonId by(String clause) {
        PersonId person = actor.member();
        if (standings
                .of(person, LocalDate.now(clock))
                .filter(Standing::unionMember)
                .isEmpty()) {
            throw new DomainException(Kind.FORBIDDEN, "services.closed.member", clause);
        }
        return person;
    }
}
