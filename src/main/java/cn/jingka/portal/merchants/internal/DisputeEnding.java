package cn.jingka.portal.merchants.internal;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.ui.PersonSignals;
import cn.jingka.portal.merchants.DisputeState;
import cn.jingka.portal.merchants.UseState;
import cn.jingka.portal.merchants.internal.UseTable.Stored;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How an objection ends, whoever ends it. Within the caller's transaction, with the use held. */
@Component
class DisputeEnding {

    private final DisputeTable disputes;
    private final UseEnding ending;
    private final UseNews news;
    private final AuditTrail audit;
    private final PersonSignals signals;
    private final Clock clock;

    DisputeEnding(
            DisputeTable disputes,
            UseEnding ending,
            UseNews news,
            AuditTrail audit,
            PersonSignals signals,
            Clock clock) {
        this.disputes = disputes;
        this.ending = ending;
        this.news = news;
        this.audit = audit;
        this.signals = signals;
        this.clock = clock;
    }

    /** @param words why; empty when the counter agreed */
    void uphold(Stored use, Actor by, String words) {
        disputes.decide(use.id(), DisputeState.UPHELD, words, clock.instant(), by.account());
        ending.end(use, UseState.REVERSED, by, words);
        news.decided(use, true);
    }

    void reject(Stored use, Actor by, String words) {
        disputes.decide(use.id(), DisputeState.REJECTED, words, clock.instant(), by.account());
        news.decided(use, false);
        moved(use, by, "merchants.audit.rejected");
    }

    /** The trail knows of it, and the member's open page looks again. */
    void moved(Stored use, Actor by, String action) {
        audit.record(by, action, Optional.of(use.person()), use.line().reference());
        signals.tell(use.person());
    }
}
