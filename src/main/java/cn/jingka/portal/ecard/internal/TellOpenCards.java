package cn.jingka.portal.ecard.internal;

import cn.jingka.portal.common.ui.PersonSignals;
import cn.jingka.portal.members.CardMoved;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** A card that was lost, blocked or released shows so at once on the member's open pages. */
@Component
class TellOpenCards {

    private final PersonSignals signals;

    TellOpenCards(PersonSignals signals) {
        this.signals = signals;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void cardMoved(CardMoved moved) {
        signals.tell(moved.person());
    }
}
