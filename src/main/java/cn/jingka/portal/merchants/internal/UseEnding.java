package cn.jingka.portal.merchants.internal;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.ui.PersonSignals;
import cn.jingka.portal.merchants.UseState;
import cn.jingka.portal.merchants.internal.UseTable.Stored;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes a use back and frees its quota. Within the caller's transaction. */
@Component
class UseEnding {

    private final UseTable uses;
    private final SlotTable slots;
    private final AuditTrail audit;
    private final PersonSignals signals;
    private final Clock clock;

    UseEnding(UseTable uses, SlotTable slots, AuditTrail audit, PersonSignals signals, Clock clock) {
        this.uses = uses;
        this.slots = slots;
        this.audit = audit;
        this.signals = signals;
        this.clock = clock;
    }

    /** The use, held with all of its person's; the first thing a transaction does. */
    Stored hold(String reference) {
        Stored use = uses.lock(reference).orElseThrow(UseEnding::unknown);
        slots.hold(use.person());
        return use;
    }

    void end(Stored use, UseState state, Actor by, String why) {
        requireCounted(use);
        uses.end(use.id(), state, clock.instant(), by.account(), why);
        slots.free(use.id());
        audit.record(
                by,
                state == UseState.VOIDED ? "merchants.audit.voided" : "merchants.audit.reversed",
                Optional.of(use.person()),
                use.line().reference());
        signals.tell(use.person());
    }

    static void requireCounted(Stored use) {
        if (use.line().state() != UseState.COUNTED) {
            throw new DomainException(Kind.CONFLICT, "merchants.use.ended");
        }
    }

    static DomainException unknown() {
        return new DomainException(Kind.NOT_FOUND, "merchants.use.unknown");
    }
}
