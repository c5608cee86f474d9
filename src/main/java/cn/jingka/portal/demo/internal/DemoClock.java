package cn.jingka.portal.demo.internal;

import cn.jingka.portal.PortalApplication;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The demonstration's time: the real one until somebody sets it. Much of the card depends on the calendar (PARK-3,
 * BOOK-1), and nobody waits for December to see it. It runs on from wherever it was set, and a restart brings the real
 * time back.
 */
@Component
@Profile("demo")
class DemoClock extends Clock {

    private static final ScopedValue<Duration> SHIFT = ScopedValue.newInstance();

    private final Clock real = Clock.system(PortalApplication.ZONE);
    private volatile Duration ahead = Duration.ZERO;

    void set(Instant now) {
        ahead = Duration.between(real.instant(), now);
    }

    void reset() {
        ahead = Duration.ZERO;
    }

    /** Does something as if it were another time, for this thread alone: the demonstration's calls lie on the days before. */
    void around(Instant moment, Runnable work) {
        ScopedValue.where(SHIFT, Duration.between(real.instant(), moment)).run(work);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(SHIFT.orElse(ahead));
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    /** In another zone it is a picture of this moment's setting and follows no later one. */
    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(real.withZone(zone), ahead);
    }
}
