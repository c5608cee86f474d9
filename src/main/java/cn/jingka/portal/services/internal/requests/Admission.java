package cn.jingka.portal.services.internal.requests;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.members.MemberCategory;
import cn.jingka.portal.members.MemberStandings;
import cn.jingka.portal.members.MemberStandings.Standing;
import cn.jingka.portal.services.OwnRequests.Closed;
import cn.jingka.portal.services.RequestKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who may ask for what today: members (LAW-1, HOME-1); for legal aid members in hardship or special hardship (LAW-2).
 */
@Component
class Admission {

    /** The one that says more comes first. */
    private static final List<MemberCategory> IN_HARDSHIP =
            List.of(MemberCategory.SPECIAL_HARDSHIP, MemberCategory.HARDSHIP);

    private final MemberStandings standings;
    private final Clock clock;

    Admission(MemberStandings standings, Clock clock) {
        this.standings = standings;
        this.clock = clock;
    }

    Optional<Closed> closed(RequestKind kind, PersonId person) {
        Optional<Standing> standing = standing(person);
        if (standing.filter(Standing::unionMember).isEmpty()) {
            return Optional.of(new Closed("services.closed.member", kind.clause()));
        }
        if (kind == RequestKind.LEGAL_AID && basis(kind, person).isEmpty()) {
            return Optional.of(new Closed("services.closed.hardship", kind.clause()));
        }
        return Optional.empty();
    }

    /** The category by which it is open to the person today; empty where none is needed. */
    Optional<MemberCategory> basis(RequestKind kind, PersonId person) {
        return kind == RequestKind.LEGAL_AID
                ? IN_HARDSHIP.stream()
                        .filter(category -> standing(person)
                                .filter(held -> held.categories().contains(category))
                                .isPresent())
                        .findFirst()
                : Optional.empty();
    }

    private Optional<Standing> standing(PersonId person) {
        return standings.of(person, LocalDate.now(clock));
    }
}
