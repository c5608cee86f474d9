package cn.jingka.portal.offers.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.offers.Entitlement.State;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.Optional;

/** How a member stands with something, in a word or with the day from which it can be had. */
final class StateWords {

    private StateWords() {}

    static StateBadge badge(State state, Optional<LocalDate> from) {
        UI ui = UI.getCurrent();
        String words = from.filter(day -> state == State.LATER)
                .map(day -> ui.getTranslation("offers.state.from", Formats.prose(day, ui.getLocale())))
                .orElseGet(() -> ui.getTranslation("offers.state." + state.name()));
        return new StateBadge(tone(state), words);
    }

    private static Tone tone(State state) {
        return switch (state) {
            case AVAILABLE -> Tone.GOOD;
            case LATER -> Tone.WAITING;
            case USED, NOT_FOR_ME -> Tone.NEUTRAL;
        };
    }
}
