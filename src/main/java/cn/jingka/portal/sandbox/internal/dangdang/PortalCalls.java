package cn.jingka.portal.sandbox.internal.dangdang;

import cn.jingka.portal.sandbox.internal.http.Backoff;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the portal by signed webhook what happened at the shop, one event after the other. An event is repeated, under
 * the same number but signed anew, until the portal has taken or refused it; a restart goes on with what is owed.
 */
final class PortalCalls implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PortalCalls.class);

    /** How the portal says that it had this event before. */
    private static final int HAD_BEFORE = 409;

    private static final int TOO_MANY = 429;

    private final URI address;
    private final byte[] secret;
    private final Duration retryDelay;
    private final Clock clock;
    private final Bookshop shop;
    private final JsonMapper json = JsonMapper.shared();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ExecutorService line = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("sandbox-dangdang").factory());

    PortalCalls(String portalUrl, String secret, Duration retryDelay, Clock clock, Bookshop shop) {
        address = URI.create(portalUrl.replaceAll("/+$", "") + "/api/v1/dangdang/events");
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        this.retryDelay = retryDelay;
        this.clock = clock;
        this.shop = shop;
    }

    void resume() {
        shop.events().stream()
                .filter(event -> event.fate() == ShopEvent.Fate.OWED)
                .forEach(this::tell);
    }

    void tell(ShopEvent event) {
        line.execute(() -> {
            try {
                shop.settle(delivered(event));
            } catch (InterruptedException e) {
                // The sandbox stops; the event is sent after the next start.
                Thread.currentThread().interrupt();
            } catch (IOException e) {
                throw new UncheckedIOException("The sandbox's bookshop can't note what the portal answered", e);
            }
        });
    }

    private ShopEvent delivered(ShopEvent event) throws InterruptedException {
        byte[] body = json.writeValueAsBytes(event.body());
        Backoff backoff = new Backoff(retryDelay);
        while (true) {
            String problem;
            try {
                int status = client.send(signed(event, body), BodyHandlers.discarding())
                        .statusCode();
                if (status / 100 == 2 || status == HAD_BEFORE) {
                    return event.taken();
                }
                if (status / 100 == 4 && status != TOO_MANY) {
                    LOG.warn("Sandbox: the portal refused Dangdang's event {} with {}", event.id(), status);
                    return event.refused("HTTP " + status);
                }
                problem = "HTTP " + status;
            } catch (IOException e) {
                problem = e.toString();
            }
            LOG.debug("Sandbox: the portal didn't take Dangdang's event {}: {}", event.id(), problem);
            backoff.pause();
        }
    }

    private HttpRequest signed(ShopEvent event, byte[] body) {
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        return HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header("X-Dangdang-Event", event.id())
                .header("X-Dangdang-Timestamp", timestamp)
                .header("X-Dangdang-Signature", "sha256=" + signature(timestamp + "." + event.id() + ".", body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    private String signature(String head, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update(head.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    @Override
    public void close() {
        line.shutdownNow();
        client.shutdownNow();
    }
}
