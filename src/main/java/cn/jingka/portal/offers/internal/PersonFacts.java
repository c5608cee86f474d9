package cn.jingka.portal.offers.internal;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.members.MemberStandings;
import cn.jingka.portal.members.MemberStandings.Standing;
import cn.jingka.portal.members.MembershipHistory;
import cn.jingka.portal.members.UnitKind;
import cn.jingka.portal.offers.PastUse;
import cn.jingka.portal.offers.rules.Facts;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the rules ask of a person, from the roster. */
@Component
class PersonFacts {

    private final MemberStandings standings;
    private final MembershipHistory memberships;

    PersonFacts(MemberStandings standings, MembershipHistory memberships) {
        this.standings = standings;
        this.memberships = memberships;
    }

    Facts of(PersonId person, List<PastUse> uses, LocalDateTime at, Optional<String> occasion) {
        LocalDate day = at.toLocalDate();
        Optional<Standing> standing = standings.of(person, day);
        boolean member = standing.filter(Standing::unionMember).isPresent();
        return new Facts(standing, !member && ofGroup(person, day), uses, at, occasion);
    }

    private boolean ofGroup(PersonId person, LocalDate day) {
        return memberships.of(person).stream()
                .anyMatch(membership -> membership.kind() == UnitKind.GROUP
                        && !membership.first().isAfter(day)
                        && (membership.last() == null || !membership.last().isBefore(day)));
    }
}
