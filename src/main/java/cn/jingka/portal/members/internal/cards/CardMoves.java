package cn.jingka.portal.members.internal.cards;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.members.CardMoved;
import cn.jingka.portal.members.CardState;
import cn.jingka.portal.members.PayeeAccountsChanged;
import cn.jingka.portal.members.internal.cards.CardTables.Held;
import cn.jingka.portal.notifications.Notice;
import cn.jingka.portal.notifications.Notices;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Says within the transaction what happened to a card: to the trail, to the member, and to whatever relies on the card.
 */
@Component
class CardMoves {

    private final Notices notices;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CardMoves(Notices notices, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.notices = notices;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** @param before the card as it was; where its state is the same now, only the trail is told */
    void tell(Held before, CardState now, Actor by, String detail) {
        audit.record(by, "members.audit.card." + now, Optional.of(before.person()), detail);
        if (before.state() == now) {
            return;
        }
        notices.queueNews(
                "members-cards",
                List.of(new Notice(
                        "card:" + before.id() + ":" + now + ":"
                                + clock.instant().toEpochMilli(),
                        before.person(),
                        "members.notice.card." + now,
                        List.of(before.tail()),
                        Optional.of("me"))));
        events.publishEvent(new CardMoved(before.person()));
        if (now == CardState.ACTIVE) {
            events.publishEvent(new PayeeAccountsChanged(List.of(before.person())));
        }
    }
}
