package cn.jingka.portal.payouts.ui;

import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.payouts.InstructionState;
import cn.jingka.portal.payouts.Payouts.BatchState;
import com.vaadin.flow.component.Component;

/** The states of payments in words, with their tone. */
final class Badges {

    private Badges() {}

    static StateBadge of(Component place, InstructionState state) {
        Tone tone = switch (state) {
            case PAID -> Tone.GOOD;
            case REJECTED, RETURNED -> Tone.BAD;
            case NEEDS_CARD, REPAIRED -> Tone.WAITING;
            case PROPOSED, APPROVED, ANNOUNCED, SENT, ACCEPTED, REISSUED, CANCELLED -> Tone.NEUTRAL;
        };
        return new StateBadge(tone, place.getTranslation("payouts.state." + state));
    }

    static StateBadge of(Component place, BatchState state) {
        Tone tone = switch (state) {
            case CLOSED -> Tone.GOOD;
            case APPROVED, ANNOUNCED, SENT -> Tone.WAITING;
            case PROPOSED, CANCELLED -> Tone.NEUTRAL;
        };
        return new StateBadge(tone, place.getTranslation("payouts.batchState." + state));
    }
}
