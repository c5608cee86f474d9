package cn.jingka.portal.notifications.internal;

import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.identifier.MobileNumber;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.notifications.Recipient;
import cn.jingka.portal.notifications.RecipientDirectory;
import cn.jingka.portal.notifications.internal.SmsOutbox.Claimed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what is due. Rows are claimed in one transaction, handed over outside of any, and the outcome is written in another;
 * several nodes share one outbox.
 */
@Component
class SmsSender implements AutoCloseable {

    /** Requests on the way at once: a slow provider holds up this many, not the whole outbox's memory. */
    private static final int MAX_IN_FLIGHT = 200;

    private static final Logger LOG = LoggerFactory.getLogger(SmsSender.class);

    private final String node = UUID.randomUUID().toString();
    private final Semaphore inFlight = new Semaphore(MAX_IN_FLIGHT);
    private final ExecutorService handovers = Executors.newVirtualThreadPerTaskExecutor();
    private final SmsOutbox outbox;
    private final SmsReceipts receipts;
    private final SmsProvider provider;
    private final RecipientDirectory directory;
    private final SmsText texts;
    private final SmsPace pace;
    private final SmsSettings settings;

    SmsSender(
            SmsOutbox outbox,
            SmsReceipts receipts,
            SmsProvider provider,
            RecipientDirectory directory,
            SmsText texts,
            SmsPace pace,
            SmsSettings settings) {
        this.outbox = outbox;
        this.receipts = receipts;
        this.provider = provider;
        this.directory = directory;
        this.texts = texts;
        this.pace = pace;
        this.settings = settings;
    }

    /**
     * Starts the handover of as many due messages as the pace allows.
     *
     * @return how many were taken from the outbox
     */
    int round() {
        int lost = outbox.endLost(settings.lostAfter());
        if (lost > 0) {
            LOG.warn("{} messages were left in sending by a node that went away; their outcome is unknown", lost);
        }
        int allowed = pace.take(inFlight.availablePermits());
        if (allowed == 0) {
            return 0;
        }
        List<Claimed> claimed = outbox.claim(node, allowed);
        int started = 0;
        try {
            started = start(claimed);
        } finally {
            pace.giveBack(allowed - started);
        }
        return claimed.size();
    }

    private int start(List<Claimed> claimed) {
        Map<PersonId, Recipient> recipients = recipients(claimed);
        int started = 0;
        for (Claimed message : claimed) {
            Optional<Recipient> recipient = message.person().map(recipients::get);
            Optional<MobileNumber> number = message.number().or(() -> recipient.flatMap(Recipient::working));
            Locale language = recipient.map(Recipient::language).orElse(Texts.CHINESE);
            if (number.isEmpty()) {
                outbox.end(node, message.id(), SmsState.NO_NUMBER, SmsReason.NO_NUMBER, null);
                continue;
            }
            started++;
            inFlight.acquireUninterruptibly();
            handovers.execute(() -> {
                try {
                    send(message, number.get(), language);
                } finally {
                    inFlight.release();
                }
            });
        }
        return started;
    }

    /** A directory that fails must not cost anyone their message: the rows go back untouched. */
    private Map<PersonId, Recipient> recipients(List<Claimed> claimed) {
        try {
            List<PersonId> persons = claimed.stream()
                    .flatMap(message -> message.person().stream())
                    .toList();
            return persons.isEmpty() ? Map.of() : directory.recipients(persons);
        } catch (RuntimeException e) {
            claimed.forEach(message -> outbox.tryAgain(
                    node,
                    message.id(),
                    SmsReason.NOT_PREPARED,
                    settings.waitAfter(message.attempts()),
                    message.news()));
            throw e;
        }
    }

    private void send(Claimed message, MobileNumber number, Locale language) {
        String body;
        try {
            outbox.noteNumber(message.id(), number);
            body = texts.of(message.textKey(), message.arguments(), language);
        } catch (RuntimeException e) {
            LOG.error("SMS {} could not be prepared", message.id(), e);
            record(message.id(), message.attempts(), message.news(), new Handover.NotSent(SmsReason.NOT_PREPARED));
            return;
        }
        record(message.id(), message.attempts(), message.news(), provider.handOver(message.id(), number, body));
    }

    private void record(long id, int attempts, boolean news, Handover outcome) {
        switch (outcome) {
            case Handover.Accepted accepted ->
                receipts.apply(id, new SmsReceipts.Receipt(accepted.sid(), accepted.state(), null));
            case Handover.Refused refused -> receipts.refused(id, refused.errorCode());
            case Handover.Unknown() -> outbox.end(node, id, SmsState.UNKNOWN, SmsReason.NO_ANSWER, null);
            case Handover.NotSent(SmsReason reason)
            when attempts >= settings.maxAttempts() -> outbox.end(node, id, SmsState.GIVEN_UP, reason, null);
            case Handover.NotSent(SmsReason reason) ->
                outbox.tryAgain(node, id, reason, settings.waitAfter(attempts), news);
        }
    }

    /** Sends a one-time code now; there is nothing to try again with later, as the code is stored nowhere. */
    void sendCode(MobileNumber number, String body) {
        handovers.execute(() -> {
            try {
                long id = outbox.startCode(node, number);
                pace.takeForCode();
                record(id, settings.maxAttempts(), false, provider.handOver(id, number, body));
            } catch (RuntimeException e) {
                LOG.error("A one-time code could not be sent or its outcome not be written down", e);
            }
        });
    }

    /** Waits until what is on the way has been answered. */
    @Override
    public void close() {
        handovers.close();
    }
}
