package cn.jingka.portal.payouts.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** {@code POST {bank}/payment-files} with the file as body and its message id as {@code Idempotency-Key}. */
@Component
class HttpBankGateway implements BankGateway {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofMinutes(2);

    private final BankSettings settings;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    HttpBankGateway(BankSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean connected() {
        return !settings.url().isBlank();
    }

    @Override
    public void handIn(String messageId, Supplier<InputStream> file) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(settings.url() + "/payment-files"))
                .timeout(ANSWER)
                .header("Content-Type", "application/xml")
                .header("Idempotency-Key", messageId)
                .POST(HttpRequest.BodyPublishers.ofInputStream(file));
        if (!settings.user().isEmpty()) {
            String credentials = settings.user() + ":" + settings.password();
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
        }
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IOException("HTTP " + answer.statusCode() + " " + answer.body());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the bank was being asked", e);
        }
    }
}
