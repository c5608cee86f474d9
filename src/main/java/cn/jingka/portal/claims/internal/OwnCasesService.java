package cn.jingka.portal.claims.internal;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.CaseView;
import cn.jingka.portal.claims.OwnCases;
import cn.jingka.portal.claims.internal.letter.DecisionLetter;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.CurrentActor;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class OwnCasesService implements OwnCases {

    /** Far more than a person has; a guard, not a page. */
    private static final Limit ALL = Limit.of(200);

    private final ClaimCases cases;
    private final CaseAccess access;
    private final CaseViews views;
    private final ClaimKinds kinds;
    private final CurrentActor current;
    private final DecisionLetter letters;
    private final AuditTrail audit;

    OwnCasesService(
            ClaimCases cases,
            CaseAccess access,
            CaseViews views,
            ClaimKinds kinds,
            CurrentActor current,
            DecisionLetter letters,
            AuditTrail audit) {
        this.cases = cases;
        this.access = access;
        this.views = views;
        this.kinds = kinds;
        this.current = current;
        this.letters = letters;
        this.audit = audit;
    }

    @Override
    @Transactional(readOnly = true)
    public List<CaseView> all() {
        return inParts(cases.allOfMember(current.member().value(), kinds.officerOnly(), ALL));
    }

    @Override
    @Transactional(readOnly = true)
    public List<CaseView> unfinished() {
        return inParts(cases.unfinishedOfMember(current.member().value(), kinds.officerOnly(), CaseState.over(), ALL));
    }

    /** The member's own look leaves nothing; an agent's during a call does. */
    @Override
    @Transactional
    public CaseView get(String reference) {
        ClaimCase claim = access.visible(reference);
        Actor actor = current.get();
        if (actor.call() != null) {
            audit.record(actor, "claims.audit.looked", Optional.of(claim.person()), "case " + reference);
        }
        return views.forFiler(claim);
    }

    @Override
    @Transactional
    public byte[] letter(String reference, int decision) {
        CaseView view = get(reference);
        if (view.decisions().stream().noneMatch(known -> known.number() == decision)) {
            throw CaseAccess.notFound();
        }
        return letters.of(view, decision);
    }

    /** The sort is stable, so the latest change stays first within each part. */
    private List<CaseView> inParts(List<ClaimCase> found) {
        return views.forFilers(found).stream()
                .sorted(Comparator.comparingInt(OwnCasesService::part))
                .toList();
    }

    private static int part(CaseView view) {
        if (view.state().holder() == CaseState.Holder.FILER && !view.filedByOfficer()) {
            return 0;
        }
        return view.state().holder() == CaseState.Holder.NOBODY ? 2 : 1;
    }
}
