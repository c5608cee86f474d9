package cn.jingka.portal.bulletin.ui;

import cn.jingka.portal.bulletin.OwnSignUps.Place;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import com.vaadin.flow.component.Component;

/** Where one's own sign-up stands, in a word. */
final class PlaceBadge {

    private PlaceBadge() {}

    /** @param owner speaks the reader's language */
    static StateBadge of(Place place, Component owner) {
        Tone tone = switch (place) {
            case SEAT -> Tone.GOOD;
            case WAITING -> Tone.WAITING;
            case CALLED_OFF -> Tone.BAD;
            case NO_SEAT, CANCELLED, OVER -> Tone.NEUTRAL;
        };
        return new StateBadge(tone, owner.getTranslation("bulletin.place." + place));
    }
}
