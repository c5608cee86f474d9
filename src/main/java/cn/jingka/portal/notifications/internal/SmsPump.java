package cn.jingka.portal.notifications.internal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps the outbox moving on this node. Not a task of the persistent scheduler: a recurring task runs on one node at a time,
 * while the outbox is shared by all nodes, row by row.
 */
@Component
class SmsPump implements SmartLifecycle {

    private static final long PAUSE_MILLIS = 200;

    private static final Logger LOG = LoggerFactory.getLogger(SmsPump.class);

    private final SmsSender sender;
    private final NewsDigests digests;
    private final SmsSettings settings;
    private ScheduledExecutorService rounds;

    SmsPump(SmsSender sender, NewsDigests digests, SmsSettings settings) {
        this.sender = sender;
        this.digests = digests;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        if (settings.switchedOn() && rounds == null) {
            rounds = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("sms-outbox").factory());
            rounds.scheduleWithFixedDelay(this::round, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void round() {
        try {
            digests.release();
            sender.round();
        } catch (RuntimeException e) {
            LOG.error("A round of the SMS outbox failed; the next one starts again", e);
        }
    }

    @Override
    public synchronized void stop() {
        if (rounds != null) {
            rounds.close();
            rounds = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return rounds != null;
    }
}
