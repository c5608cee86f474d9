package cn.jingka.portal.reimbursement.ui;

import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.reimbursement.RunState;
import com.vaadin.flow.component.Component;

/** The state of a run as a badge. */
final class RunStates {

    private RunStates() {}

    static StateBadge badge(Component place, RunState state) {
        return new StateBadge(tone(state), place.getTranslation(state.key()));
    }

    private static Tone tone(RunState state) {
        return switch (state) {
            case QUEUED, RUNNING, COMPUTED, APPROVED, ANNOUNCED, SENT -> Tone.WAITING;
            case CLOSED -> Tone.GOOD;
            case FAILED -> Tone.BAD;
            case CANCELLED -> Tone.NEUTRAL;
        };
    }
}
