package cn.jingka.portal.claims.internal.review;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.internal.CaseAccess;
import cn.jingka.portal.claims.internal.CaseActor;
import cn.jingka.portal.claims.internal.ClaimCase;
import cn.jingka.portal.claims.internal.Taken;
import cn.jingka.portal.common.error.DomainException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who works on which case; called within a transaction, under the lock of the case. */
@Component
class Taking {

    private final CaseAccess access;
    private final ReviewViews views;
    private final AuditTrail audit;
    private final Clock clock;

    Taking(CaseAccess access, ReviewViews views, AuditTrail audit, Clock clock) {
        this.access = access;
        this.views = views;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return false when another was faster, or the case went on meanwhile */
    boolean tryTake(String reference, CaseActor me) {
        ClaimCase claim = access.lockVisible(reference);
        if (claim.taken().isPresent()
                || claim.state().holder() != CaseState.Holder.REVIEWER
                || views.barriers(claim).against(me.actor()).isPresent()) {
            return false;
        }
        taken(claim, me);
        return true;
    }

    /** Takes a case; nothing happens when the actor has it already. */
    void take(String reference, CaseActor me) {
        ClaimCase claim = lockMine(reference, me);
        if (claim.state().holder() != CaseState.Holder.REVIEWER) {
            throw new DomainException(DomainException.Kind.CONFLICT, "claims.case.moved", reference);
        }
        if (claim.taken().isEmpty()) {
            taken(claim, me);
        }
    }

    void release(String reference, CaseActor me) {
        ClaimCase claim = access.lockVisible(reference);
        if (claim.taken().filter(by -> by.takenBy().equals(me.account())).isPresent()) {
            claim.release();
            audit.record(me.actor(), "claims.review.audit.released", Optional.of(claim.person()), "case " + reference);
        }
    }

    /**
     * The case, locked until the transaction ends.
     *
     * @throws DomainException when the actor had a part in it, or another reviewer has it
     */
    ClaimCase lockMine(String reference, CaseActor me) {
        ClaimCase claim = access.lockVisible(reference);
        views.barriers(claim).against(me.actor()).ifPresent(why -> {
            throw new DomainException(DomainException.Kind.FORBIDDEN, why);
        });
        Optional<Taken> other = claim.taken().filter(by -> !by.takenBy().equals(me.account()));
        if (other.isPresent()) {
            throw new DomainException(
                    DomainException.Kind.CONFLICT,
                    "claims.review.error.taken",
                    reference,
                    other.get().takenByName());
        }
        return claim;
    }

    private void taken(ClaimCase claim, CaseActor me) {
        claim.take(me, clock.instant());
        audit.record(me.actor(), "claims.review.audit.taken", Optional.of(claim.person()), "case " + claim.reference());
    }
}
