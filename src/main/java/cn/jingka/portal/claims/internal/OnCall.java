package cn.jingka.portal.claims.internal;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.claims.EvidenceReminder;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.notifications.DoneOnCall;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an agent of the hotline does with a case for its member, besides moving it. */
@Service
class OnCall implements EvidenceReminder {

    private final CaseAccess access;
    private final CurrentActor current;
    private final AuditTrail audit;
    private final DoneOnCall doneOnCall;

    OnCall(CaseAccess access, CurrentActor current, AuditTrail audit, DoneOnCall doneOnCall) {
        this.access = access;
        this.current = current;
        this.audit = audit;
        this.doneOnCall = doneOnCall;
    }

    /**
     * An agent wrote into a draft or a case that came back; nothing when the filer did. The member learns of it once a call.
     *
     * @param what the question answered, never the answer
     */
    void filledIn(ClaimCase claim, String what) {
        Actor actor = current.get();
        if (actor.call() == null) {
            return;
        }
        audit.record(
                actor,
                "claims.audit.filledIn",
                Optional.of(claim.person()),
                "case %s, %s".formatted(claim.reference(), what));
        doneOnCall.tell(
                "draft:" + claim.reference(),
                "claims.call.draft",
                List.of(claim.reference()),
                Optional.of("claims/" + claim.reference()));
    }

    @Override
    @Transactional
    public void remind(String reference) {
        ClaimCase claim = access.filed(reference);
        if (!claim.state().open()) {
            throw new DomainException(DomainException.Kind.CONFLICT, "claims.case.notOpen", claim.reference());
        }
        audit.record(
                current.get(), "claims.audit.evidenceLink", Optional.of(claim.person()), "case " + claim.reference());
        doneOnCall.tell(
                "evidence:" + claim.reference(),
                "claims.call.evidence",
                List.of(claim.reference()),
                Optional.of("claims/" + claim.reference() + "/evidence"));
    }
}
