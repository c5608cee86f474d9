package cn.jingka.portal.demo.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The portal's HTTP API as an outside system calls it, each call with the service account whose work it is. */
final class PortalClient {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final long TRIES = PATIENCE.dividedBy(PAUSE);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final JsonMapper json = JsonMapper.builder().build();
    private final RetryTemplate patience = new RetryTemplate(
            RetryPolicy.builder().delay(PAUSE).maxRetries(TRIES).build());
    private final String base;

    PortalClient(String base) {
        this.base = base;
    }

    JsonNode put(String account, String path, Object body) throws IOException, InterruptedException {
        return call(request(account, path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json.writeValueAsString(body))));
    }

    JsonNode post(String account, String path, Object body) throws IOException, InterruptedException {
        return call(request(account, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(body))));
    }

    JsonNode get(String account, String path) throws IOException, InterruptedException {
        return call(request(account, path).GET());
    }

    JsonNode upload(String account, String path, String fileName, byte[] content)
            throws IOException, InterruptedException {
        String boundary = UUID.randomUUID().toString();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return call(request(account, path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Asks again and again until the answer's {@code state} is the one wanted. */
    void await(String account, String path, String state) throws IOException {
        try {
            patience.execute(() -> {
                String seen = get(account, path).path("state").asString("");
                if (!state.equals(seen)) {
                    throw new IOException(path + " is still " + seen + " and not " + state);
                }
                return seen;
            });
        } catch (RetryException e) {
            throw new IOException("Gave up waiting for " + path, e);
        }
    }

    private HttpRequest.Builder request(String account, String path) {
        String credentials = account + ":demo-" + account;
        return HttpRequest.newBuilder(URI.create(base + "/api/v1" + path))
                .timeout(PATIENCE)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    private JsonNode call(HttpRequest.Builder builder) throws IOException, InterruptedException {
        HttpRequest request = builder.build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(
                    request.method() + " " + request.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return json.readTree(answer.body().isEmpty() ? "{}" : answer.body());
    }
}
