package cn.jingka.portal.payouts.ui;

import cn.jingka.portal.common.i18n.Formats;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiFunction;

/** Moments in tables, in the federation's zone; a dash where there is none yet. */
final class Moments {

    private final Clock clock;

    Moments(Clock clock) {
        this.clock = clock;
    }

    String text(Instant moment) {
        return moment == null ? "–" : Formats.minute(moment, clock.getZone());
    }

    boolean isAhead(Instant moment) {
        return moment != null && moment.isAfter(clock.instant());
    }

    /** How long it is until then, in words that {@code translate} finds. */
    String until(Instant moment, BiFunction<String, Object[], String> translate) {
        Duration left = Duration.between(clock.instant(), moment).plusSeconds(59);
        return left.toHours() > 0
                ? translate.apply("payouts.duration.hours", new Object[] {left.toHours(), left.toMinutesPart()})
                : translate.apply("payouts.duration.minutes", new Object[] {left.toMinutes()});
    }
}
