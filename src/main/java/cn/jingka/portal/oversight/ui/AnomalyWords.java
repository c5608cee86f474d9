package cn.jingka.portal.oversight.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.oversight.AnomalyDesk.Anomaly;
import cn.jingka.portal.oversight.AnomalyState;
import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What an anomaly is, in a sentence. */
@Component
class AnomalyWords {

    private final Texts texts;
    private final Clock clock;

    AnomalyWords(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    String what(Anomaly anomaly, Locale language) {
        return texts.getTranslation(
                "oversight.anomaly.kind." + anomaly.kind(),
                language,
                Formats.count(anomaly.figure()),
                Formats.count(anomaly.measure()),
                anomaly.tie()
                        .map(tie -> texts.getTranslation("oversight.anomaly.tie." + tie, language))
                        .orElse(""));
    }

    String when(Anomaly anomaly) {
        return Formats.minute(anomaly.from(), clock.getZone()) + " – "
                + Formats.minute(anomaly.until(), clock.getZone());
    }

    StateBadge badge(AnomalyState state, Locale language) {
        Tone tone = switch (state) {
            case OPEN -> Tone.WAITING;
            case IN_ORDER -> Tone.GOOD;
            case PURSUED -> Tone.BAD;
        };
        return new StateBadge(tone, texts.getTranslation("oversight.anomaly.state." + state, language));
    }
}
