package cn.jingka.portal.claims.internal;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.claims.CaseMoved;
import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.common.error.DomainException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one place that moves a case: only along the allowed ways, and each step is recorded, audited, told and published. */
@Component
public class CaseMoves {

    private final CaseTexts texts;
    private final CaseNotices notices;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseMoves(CaseTexts texts, CaseNotices notices, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.texts = texts;
        this.notices = notices;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Moves a case that the caller holds locked.
     *
     * @param why the actor's words, kept encrypted; may be empty
     * @throws DomainException conflict, when the case stands where this step can't be taken
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(ClaimCase claim, CaseState to, CaseActor who, String why) {
        CaseState from = claim.state();
        if (!from.mayBecome(to)) {
            throw new DomainException(DomainException.Kind.CONFLICT, "claims.case.moved", claim.reference());
        }
        int row = claim.moves().size();
        claim.moved(new MoveRow(
                from,
                to,
                clock.instant(),
                who.account(),
                who.name(),
                who.told(),
                why.isBlank() ? null : texts.seal(claim, "why", row, why.strip())));
        audit.record(
                who.actor(),
                "claims.audit.moved",
                Optional.of(claim.person()),
                "case %s, %s to %s".formatted(claim.reference(), from, to));
        notices.tell(claim, from, to, who.told());
        events.publishEvent(new CaseMoved(claim.reference(), claim.kind(), from, to));
    }
}
