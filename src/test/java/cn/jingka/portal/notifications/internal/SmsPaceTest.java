package cn.jingka.portal.notifications.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SmsPaceTest {

    private final AtomicLong nanos = new AtomicLong();
    private final SmsPace pace = new SmsPace(fiftyASecond(), new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    void tenSecondsTakeNoMoreThanTenSecondsOfMessagesAndOneBurst() {
        assertThat(sentWithin(Duration.ofSeconds(10), 0)).isEqualTo(10 * 50 + 10);
    }

    @Test
    void codesGoAtOnceAndTheNoticesBehindThemWait() {
        assertThat(sentWithin(Duration.ofSeconds(10), 100)).isEqualTo(10 * 50 + 10 - 100);
    }

    @Test
    void whatWasNotUsedCanBeTakenLater() {
        assertThat(pace.take(200)).isEqualTo(10);
        assertThat(pace.take(200)).isZero();
        pace.giveBack(4);
        assertThat(pace.take(200)).isEqualTo(4);
    }

    private int sentWithin(Duration duration, int codes) {
        int sent = pace.take(200);
        for (int n = 0; n < codes; n++) {
            pace.takeForCode();
        }
        for (long step = 0; step < duration.toMillis(); step += 100) {
            nanos.addAndGet(Duration.ofMillis(100).toNanos());
            sent += pace.take(200);
        }
        return sent;
    }

    private static SmsSettings fiftyASecond() {
        Duration any = Duration.ofSeconds(1);
        return new SmsSettings("", "", "", "", 50, 3, any, any, any, any);
    }
}
