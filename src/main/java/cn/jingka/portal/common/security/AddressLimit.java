package cn.jingka.portal.common.security;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How often a minute one client address may use something open to everybody; the bucket refills evenly. One object for each use. */
public final class AddressLimit {

    /** Who comes with more addresses than this only pushes out those that have been quiet the longest. */
    private static final int MOST_ADDRESSES = 10_000;

    private static final long NANOS_A_SECOND = 1_000_000_000L;

    private final int perMinute;
    private final TimeMeter meter;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    public AddressLimit(int perMinute, Clock clock) {
        this.perMinute = perMinute;
        this.meter = new ClockMeter(clock);
    }

    /** Takes one use, or says how long to wait for the next. */
    public Optional<Duration> take(String address) {
        ConsumptionProbe probe = bucket(address).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds(Math.ceilDiv(probe.getNanosToWaitForRefill(), NANOS_A_SECOND)));
    }

    private synchronized Bucket bucket(String address) {
        return buckets.computeIfAbsent(
                address,
                unseen -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                        .withCustomTimePrecision(meter)
                        .build());
    }

    /** Bucket4j's time, read from the portal's clock. */
    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return Math.addExact(Math.multiplyExact(now.getEpochSecond(), NANOS_A_SECOND), now.getNano());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
