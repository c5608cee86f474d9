package cn.jingka.portal.claims.internal;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.CaseView.Move;
import cn.jingka.portal.common.database.WholeTransactions;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Drafts hold what people typed about their health, so they aren't kept for ever: after 90 untouched days they go, a week earlier it is told. */
@Component
class Drafts {

    static final Duration KEPT = Duration.ofDays(90);
    private static final Duration TOLD_BEFORE = Duration.ofDays(7);
    private static final Limit AT_ONCE = Limit.of(500);

    private final ClaimCases cases;
    private final EvidenceRows evidence;
    private final CaseNotices notices;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final WholeTransactions transactions;
    private final Clock clock;

    Drafts(
            ClaimCases cases,
            EvidenceRows evidence,
            CaseNotices notices,
            AuditTrail audit,
            ApplicationEventPublisher events,
            WholeTransactions transactions,
            Clock clock) {
        this.cases = cases;
        this.evidence = evidence;
        this.notices = notices;
        this.audit = audit;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Deletes a draft with its files; the caller holds it locked. */
    void discard(ClaimCase draft, CaseActor by) {
        events.publishEvent(new DraftDiscarded(draft.reference(), evidence.stored(draft.id())));
        audit.record(
                by.actor(), "claims.audit.draftDiscarded", Optional.of(draft.person()), "case " + draft.reference());
        cases.delete(draft);
        cases.flush();
    }

    /** An officer who drafts for the member and an agent who does so during a call have looked at it. */
    void looked(ClaimCase draft, CaseActor by) {
        if (by.part() == Move.Actor.OFFICER || by.actor().call() != null) {
            audit.record(by.actor(), "claims.audit.looked", Optional.of(draft.person()), "case " + draft.reference());
        }
    }

    /** Whoever drafts for the member leaves a trace of it; what agents of the hotline fill in is recorded with their call. */
    void worked(ClaimCase draft, CaseActor by, String action) {
        if (by.part() == Move.Actor.OFFICER) {
            audit.record(by.actor(), action, Optional.of(draft.person()), "case " + draft.reference());
        }
    }

    void lookAfter() {
        Instant now = clock.instant();
        Instant expired = now.minus(KEPT);
        for (String reference : cases.draftsUntouchedSince(expired.plus(TOLD_BEFORE), AT_ONCE)) {
            transactions.run(() -> cases.findWithLockByReference(reference)
                    .filter(draft -> draft.state() == CaseState.DRAFT)
                    .ifPresent(draft -> lookAfter(draft, expired)));
        }
    }

    private void lookAfter(ClaimCase draft, Instant expired) {
        if (draft.changedAt().isBefore(expired)) {
            discard(draft, CaseActor.PORTAL);
        } else {
            LocalDate last = LocalDate.ofInstant(draft.changedAt().plus(KEPT), clock.getZone());
            notices.tellExpiring(draft, last.toString());
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> forgetOldClaimDrafts(Drafts drafts) {
            return Tasks.recurring("forget-old-claim-drafts", FixedDelay.ofHours(6))
                    .execute((instance, context) -> drafts.lookAfter());
        }
    }
}
