package cn.jingka.portal.sandbox.internal.twilio;

import cn.jingka.portal.sandbox.internal.SandboxSettings;
import cn.jingka.portal.sandbox.internal.http.Backoff;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves each message to sent and then to its fate, and reports both moves, signed, to the sender's callback address.
 */
public final class StatusCallbacks implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StatusCallbacks.class);

    private static final int TRIES = 6;

    /** The portal shouldn't meet more callers at once than it would from Twilio for an account of this size. */
    private static final int AT_ONCE = 8;

    private final MessageBook book;
    private final String accountSid;
    private final String authToken;
    private final Duration delay;
    private final Duration retryDelay;
    private final Clock clock;
    private final Semaphore lines = new Semaphore(AT_ONCE);
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public StatusCallbacks(
            MessageBook book, SandboxSettings.Twilio account, Duration delay, Duration retryDelay, Clock clock) {
        this.book = book;
        this.accountSid = account.accountSid();
        this.authToken = account.authToken();
        this.delay = delay;
        this.retryDelay = retryDelay;
        this.clock = clock;
    }

    /** Goes on with the messages whose final report is still owed from before a restart. */
    public void resume() {
        book.newestFirst().reversed().stream()
                .filter(message -> !message.told())
                .forEach(this::follow);
    }

    void follow(TextMessage message) {
        threads.execute(() -> {
            try {
                Thread.sleep(delay);
                move(message.sid(), new Fate("sent", null));
                Thread.sleep(delay);
                if (move(message.sid(), Fate.of(message.to(), message.body()))) {
                    book.change(message.sid(), TextMessage::toldToSender);
                }
            } catch (InterruptedException e) {
                // The sandbox stops; the report is made up for at the next start.
                Thread.currentThread().interrupt();
            }
        });
    }

    private boolean move(String sid, Fate fate) throws InterruptedException {
        var moved = book.change(sid, message -> message.moved(fate.status(), fate.errorCode(), clock.instant()));
        if (moved.isEmpty() || moved.get().statusCallback() == null) {
            return true;
        }
        return report(moved.get());
    }

    private boolean report(TextMessage message) throws InterruptedException {
        Map<String, String> fields = fields(message);
        HttpRequest request = HttpRequest.newBuilder(URI.create(message.statusCallback()))
                .timeout(Duration.ofSeconds(15))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .header("User-Agent", "TwilioProxy/1.1")
                .header("X-Twilio-Signature", RequestSignature.of(authToken, message.statusCallback(), fields))
                .POST(BodyPublishers.ofString(encoded(fields)))
                .build();
        Backoff backoff = new Backoff(retryDelay);
        String problem = "";
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            lines.acquire();
            try {
                int status = client.send(request, BodyHandlers.discarding()).statusCode();
                if (status < 500) {
                    if (status >= 300) {
                        LOG.warn("Sandbox: the report on {} was answered with {}", message.sid(), status);
                    }
                    return true;
                }
                problem = "status " + status;
            } catch (IOException e) {
                problem = e.toString();
            } finally {
                lines.release();
            }
            if (attempt < TRIES) {
                backoff.pause();
            }
        }
        LOG.warn("Sandbox: gave up the report {} on {}: {}", message.status(), message.sid(), problem);
        return false;
    }

    private Map<String, String> fields(TextMessage message) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("SmsSid", message.sid());
        fields.put("SmsStatus", message.status());
        fields.put("MessageStatus", message.status());
        fields.put("To", message.to());
        if (message.messagingServiceSid() != null) {
            fields.put("MessagingServiceSid", message.messagingServiceSid());
        }
        fields.put("MessageSid", message.sid());
        fields.put("AccountSid", accountSid);
        if (message.from() != null) {
            fields.put("From", message.from());
        }
        fields.put("ApiVersion", TwilioApi.VERSION);
        if (message.errorCode() != null) {
            fields.put("ErrorCode", message.errorCode().toString());
        }
        return fields;
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Override
    public void close() {
        threads.shutdownNow();
        client.shutdownNow();
    }
}
