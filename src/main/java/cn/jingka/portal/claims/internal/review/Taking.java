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
    private final DeskClock desk;
    private final AuditTrail audit;
    private final Clock clock;

    Taking(CaseAccess access, ReviewViews views, DeskClock desk, AuditTrail audit, Clock clock) {
        this.access = access;
        this.views = views;
        this.desk = desk;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return false when another was faster, or the case went on meanwhile */
    boolean tryTake(String reference, CaseActor me) {
        ClaimCase claim = access.lockCertified(reference);
        if (claim.taken().filter(by -> desk.holds(by.takenAt())).isPresent()
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
        if (!mine(claim, me)) {
            taken(claim, me);
        }
    }

    void release(String reference, CaseActor me) {
        ClaimCase claim = access.lockCertified(reference);
        if (mine(claim, me)) {
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
        ClaimCase claim = access.lockCertified(reference);
        views.barriers(claim).against(me.actor()).ifPresent(why -> {
            throw new DomainException(DomainException.Kind.FORBIDDEN, why);
        });
        Optional<Taken> other =
                claim.taken().filter(by -> !by.takenBy().equals(me.account())).filter(by -> desk.holds(by.takenAt()));
        if (other.isPresent()) {
            throw new DomainException(
                    DomainException.Kind.CONFLICT,
                    "claims.review.error.taken",
                    reference,
                    other.get().takenByName());
        }
        return claim;
    }

    /** The case, as {@link #lockMine} gives it, for an act: one that lay too long with another goes over to the actor with a record. */
    ClaimCase lockForAct(String reference, CaseActor me) {
        ClaimCase claim = lockMine(reference, me);
        if (mine(claim, me)) {
            claim.take(me, clock.instant());
        } else if (claim.taken().isPresent()) {
            taken(claim, me);
        }
        return claim;
    }

    private static boolean mine(ClaimCase claim, CaseActor me) {
        return claim.taken().filter(by -> by.takenBy().equals(me.account())).isPresent();
    }

    private void taken(ClaimCase claim, CaseActor me) {
        String before = claim.taken().map(by -> ", from " + by.takenBy()).orElse("");
        claim.take(me, clock.instant());
        audit.record(
                me.actor(),
                before.isEmpty() ? "claims.review.audit.taken" : "claims.review.audit.takenOver",
                Optional.of(claim.person()),
                "case " + claim.reference() + before);
    }
}
