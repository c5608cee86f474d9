package cn.jingka.portal.notifications.internal;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The rate of this node. A one-time code never waits: it goes at once and the notices behind it wait a little longer. */
@Component
class SmsPace {

    /** The share of a second's messages that may go at the same instant. */
    private static final int BURSTS_A_SECOND = 5;

    private final Bucket bucket;

    @Autowired
    SmsPace(SmsSettings settings) {
        this(settings, TimeMeter.SYSTEM_NANOTIME);
    }

    SmsPace(SmsSettings settings, TimeMeter time) {
        int perSecond = settings.perSecond();
        this.bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity(Math.max(1, perSecond / BURSTS_A_SECOND))
                        .refillGreedy(perSecond, Duration.ofSeconds(1)))
                .withCustomTimePrecision(time)
                .build();
    }

    /** How many notices may go now, up to {@code wanted}. */
    int take(int wanted) {
        return wanted == 0 ? 0 : (int) bucket.tryConsumeAsMuchAsPossible(wanted);
    }

    void giveBack(int unused) {
        if (unused > 0) {
            bucket.addTokens(unused);
        }
    }

    void takeForCode() {
        bucket.consumeIgnoringRateLimits(1);
    }
}
