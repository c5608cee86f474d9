package cn.jingka.portal.sandbox.internal.http;

import java.time.Duration;

/**
 * The pauses between tries to reach the portal: each twice as long as the one before, at most a minute. Whoever tries runs on a
 * virtual thread of its own, which may wait; an interrupt ends the wait when the sandbox stops.
 */
public final class Backoff {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private Duration next;

    public Backoff(Duration first) {
        next = first;
    }

    public void pause() throws InterruptedException {
        Thread.sleep(next);
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }
}
