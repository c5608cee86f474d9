package cn.jingka.portal.protection.internal;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.members.MembershipHistory;
import cn.jingka.portal.members.MembershipHistory.Membership;
import cn.jingka.portal.members.UnitKind;
import cn.jingka.portal.protection.ProtectionCover;
import cn.jingka.portal.protection.rules.Coverage;
import cn.jingka.portal.protection.rules.Insured;
import cn.jingka.portal.protection.rules.ProtectionRules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Cover as the roster's memberships give it (PROT-1, PROT-2). */
@Service
public class RosterCover implements ProtectionCover {

    private final MembershipHistory members;
    private final ProtectionRules rules;
    private final Clock clock;

    public RosterCover(MembershipHistory members, ProtectionRules rules, Clock clock) {
        this.members = members;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public Cover on(PersonId person, LocalDate day) {
        Coverage coverage = rules.cover(memberships(person), day);
        return new Cover(
                coverage.covered(),
                Optional.ofNullable(coverage.from()),
                Optional.ofNullable(coverage.until()),
                coverage.unit(),
                coverage.covered()
                        ? null
                        : "protection.cover." + coverage.missing().name());
    }

    /** Whether the person has ever been covered: who hasn't is offered no claim. */
    public boolean ever(PersonId person, LocalDate today) {
        return rules.everCovered(memberships(person), today);
    }

    private List<Insured> memberships(PersonId person) {
        return members.of(person).stream().map(this::insured).toList();
    }

    private Insured insured(Membership membership) {
        return new Insured(
                membership.unitName(),
                membership.kind() == UnitKind.UNION,
                membership.first(),
                membership.last(),
                membership.endRecordedAt() == null
                        ? null
                        : LocalDate.ofInstant(membership.endRecordedAt(), clock.getZone()));
    }
}
