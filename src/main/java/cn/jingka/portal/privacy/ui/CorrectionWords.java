package cn.jingka.portal.privacy.ui;

import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.privacy.Correction;
import cn.jingka.portal.privacy.CorrectionItem;
import com.vaadin.flow.component.Component;

/** Corrections in words, the same for member and officer. */
final class CorrectionWords {

    private CorrectionWords() {}

    /** A gender is kept as a letter; everything else is what somebody wrote. */
    static String value(Component page, CorrectionItem item, String value) {
        return item == CorrectionItem.GENDER && !value.isEmpty()
                ? page.getTranslation("members.data.gender." + value)
                : value;
    }

    static Tone tone(Correction.State state) {
        return switch (state) {
            case OPEN -> Tone.WAITING;
            case ACCEPTED -> Tone.GOOD;
            case REFUSED -> Tone.BAD;
            case WITHDRAWN -> Tone.NEUTRAL;
        };
    }
}
