package cn.jingka.portal.claims.internal;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.members.PersonDirectory;
import cn.jingka.portal.members.PersonDirectory.PersonName;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The people whom the officer signed in looks after: those whose present or last unit is theirs, so that a death can be filed. */
@Component
class OfficersMembers {

    private final PersonDirectory persons;
    private final CurrentActor current;

    OfficersMembers(PersonDirectory persons, CurrentActor current) {
        this.persons = persons;
        this.current = current;
    }

    /** @throws DomainException not found, for everybody else's */
    PersonName require(PersonId person) {
        return Optional.ofNullable(persons.names(List.of(person)).get(person))
                .filter(name -> current.get().units().contains(name.unitCode()))
                .orElseThrow(() -> new DomainException(DomainException.Kind.NOT_FOUND, "claims.member.unknown"));
    }
}
