package cn.jingka.portal.support.internal.calls;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.notifications.Notice;
import cn.jingka.portal.notifications.Notices;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What becomes of an attempt: the call's verification, the trail, and a word to the member when somebody tried too often in their name. */
@Component
class VerificationOutcome {

    private final CallTable calls;
    private final AttemptTable attempts;
    private final CallWatch watch;
    private final Notices notices;
    private final AuditTrail trail;
    private final CurrentActor actor;
    private final SupportSettings settings;
    private final Clock clock;

    VerificationOutcome(
            CallTable calls,
            AttemptTable attempts,
            CallWatch watch,
            Notices notices,
            AuditTrail trail,
            CurrentActor actor,
            SupportSettings settings,
            Clock clock) {
        this.calls = calls;
        this.attempts = attempts;
        this.watch = watch;
        this.notices = notices;
        this.trail = trail;
        this.actor = actor;
        this.settings = settings;
        this.clock = clock;
    }

    void codeSent(CallRow call) {
        record(call, "support.audit.codeSent", "");
    }

    void asked(CallRow call, List<Fact> facts) {
        record(call, "support.audit.asked", Fact.names(facts));
    }

    /** @return whether the call is still open with this person */
    boolean passed(CallRow call, Attempt attempt) {
        attempts.decide(attempt.id(), Attempt.State.PASSED);
        boolean verified = calls.verify(
                call.number(),
                attempt.person(),
                attempt.method().name(),
                clock.instant().plus(settings.verifiedFor()));
        record(call, "support.audit.verified", attempt.method().name());
        return verified;
    }

    void codeWrong(CallRow call, Attempt attempt, boolean usedUp, boolean locked) {
        if (usedUp) {
            attempts.decide(attempt.id(), Attempt.State.FAILED);
        }
        record(call, "support.audit.codeWrong", "");
        if (locked) {
            warn(call, attempt);
        }
    }

    void questionsFailed(CallRow call, Attempt round, boolean locked) {
        attempts.decide(round.id(), Attempt.State.FAILED);
        record(call, "support.audit.questionsFailed", "");
        if (locked) {
            warn(call, round);
        }
    }

    /** After the commit. */
    void tell(boolean passed) {
        if (passed) {
            watch.tell(actor.get().account());
        }
    }

    private void warn(CallRow call, Attempt attempt) {
        notices.queue(
                "support-verification",
                List.of(new Notice(
                        "support-verification:" + attempt.id(),
                        call.chosen(),
                        "support.notice.failed",
                        List.of(Formats.minute(clock.instant(), clock.getZone())))));
    }

    private void record(CallRow call, String action, String detail) {
        trail.record(
                Actor.duringCall(actor.get(), call.number()),
                action,
                Optional.of(call.chosen()),
                detail.isEmpty() ? call.number() : call.number() + " " + detail);
    }
}
