package cn.jingka.portal.claims.internal;

import cn.jingka.portal.claims.CaseView.Move;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.security.Role;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds a case for the person signed in, and for nobody else: a case that isn't theirs to see does not exist for them. */
@Component
public class CaseAccess {

    private final ClaimCases cases;
    private final ClaimKinds kinds;
    private final CurrentActor current;

    CaseAccess(ClaimCases cases, ClaimKinds kinds, CurrentActor current) {
        this.cases = cases;
        this.kinds = kinds;
        this.current = current;
    }

    /** The person signed in, in the part in which they meet cases. */
    public CaseActor actor() {
        Move.Actor part = current.has(Role.MEMBER)
                ? Move.Actor.MEMBER
                : current.has(Role.UNIT_OFFICER)
                        ? Move.Actor.OFFICER
                        : current.has(Role.REVIEWER) ? Move.Actor.REVIEWER : Move.Actor.OPERATOR;
        return new CaseActor(current.get(), part);
    }

    /** The person signed in at the reviewers' desk, whatever other roles they hold. */
    public CaseActor reviewer() {
        return new CaseActor(current.get(), Move.Actor.REVIEWER);
    }

    /** A case at the reviewers' desk: one that a unit has certified; nothing for who is no reviewer. */
    public ClaimCase certified(String reference) {
        return (current.has(Role.REVIEWER) ? cases.certified(reference) : Optional.<ClaimCase>empty())
                .orElseThrow(CaseAccess::notFound);
    }

    /** The same, locked until the transaction ends. */
    public ClaimCase lockCertified(String reference) {
        return (current.has(Role.REVIEWER) ? cases.lockCertified(reference) : Optional.<ClaimCase>empty())
                .orElseThrow(CaseAccess::notFound);
    }

    /** A case to look at only: an officer who is a reviewer too sees what either of them sees. */
    public ClaimCase readable(String reference) {
        boolean both = current.has(Role.UNIT_OFFICER) && current.has(Role.REVIEWER);
        return both
                ? cases.certified(reference)
                        .or(() -> cases.ofOfficer(reference, units(), actor().account()))
                        .orElseThrow(CaseAccess::notFound)
                : visible(reference);
    }

    /** A case that the person signed in may see: their own, their unit's, or a certified one for a reviewer. */
    public ClaimCase visible(String reference) {
        Actor actor = current.get();
        Optional<ClaimCase> found = switch (actor().part()) {
            case MEMBER -> cases.ofMember(reference, current.member().value(), kinds.officerOnly());
            case OFFICER -> cases.ofOfficer(reference, units(), actor.account());
            case REVIEWER -> current.has(Role.REVIEWER) ? cases.certified(reference) : Optional.empty();
            case AGENT, OPERATOR, PORTAL -> Optional.empty();
        };
        return found.orElseThrow(CaseAccess::notFound);
    }

    /** The same, locked until the transaction ends. */
    public ClaimCase lockVisible(String reference) {
        Actor actor = current.get();
        Optional<ClaimCase> found = switch (actor().part()) {
            case MEMBER -> cases.lockOfMember(reference, current.member().value(), kinds.officerOnly());
            case OFFICER -> cases.lockOfOfficer(reference, units(), actor.account());
            case REVIEWER -> current.has(Role.REVIEWER) ? cases.lockCertified(reference) : Optional.empty();
            case AGENT, OPERATOR, PORTAL -> Optional.empty();
        };
        return found.orElseThrow(CaseAccess::notFound);
    }

    /** A case that the person signed in has filed, or their unit for its member: who answers questions and adds files. */
    public ClaimCase filed(String reference) {
        return requireFiler(visible(reference));
    }

    /** The same, locked until the transaction ends. */
    public ClaimCase lockFiled(String reference) {
        return requireFiler(lockVisible(reference));
    }

    /** The units of the officer signed in; never empty, as an SQL list must not be. */
    Set<String> units() {
        Set<String> units = new HashSet<>(current.get().units());
        units.add("");
        return units;
    }

    private ClaimCase requireFiler(ClaimCase claim) {
        if (claim.filedByOfficer() != (actor().part() == Move.Actor.OFFICER)) {
            throw notFound();
        }
        return claim;
    }

    static DomainException notFound() {
        return new DomainException(DomainException.Kind.NOT_FOUND, "claims.case.unknown");
    }
}
