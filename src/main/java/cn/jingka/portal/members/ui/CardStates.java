package cn.jingka.portal.members.ui;

import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.members.CardState;
import cn.jingka.portal.members.Filing;
import cn.jingka.portal.members.OwnMembership.Membership;
import cn.jingka.portal.members.UnitKind;
import com.vaadin.flow.component.Component;

/** A card's state in words, and why there is none. */
final class CardStates {

    private CardStates() {}

    static StateBadge badge(Component place, CardState state) {
        return new StateBadge(tone(state), place.getTranslation("members.me.card." + state));
    }

    static Tone tone(CardState state) {
        return switch (state) {
            case ACTIVE -> Tone.GOOD;
            case BLOCKED, LOST -> Tone.BAD;
            case REPLACED, CLOSED -> Tone.NEUTRAL;
        };
    }

    /** Translation key of the reason for which a person has no card (CARD-2, RB-WHO). */
    static String missingKey(Membership own, boolean underWay) {
        if (own.unitKind() == UnitKind.GROUP) {
            return "members.me.card.group";
        }
        if (underWay) {
            return "members.me.card.underWay";
        }
        return own.filing() == Filing.ON_FILE ? "members.me.card.notApplied" : "members.me.card.notFiled";
    }
}
