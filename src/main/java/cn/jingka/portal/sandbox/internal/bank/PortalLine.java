package cn.jingka.portal.sandbox.internal.bank;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/** The bank's way to the portal: the calls for bank messages and card events of its public API, and nothing else. */
public final class PortalLine implements AutoCloseable {

    private static final String BOUNDARY = "----jingka-sandbox-bank";

    private final URI messages;
    private final URI cardEvents;
    private final String authorization;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    public PortalLine(String portalUrl, String user, String password) {
        String api = portalUrl.replaceAll("/+$", "") + "/api/v1";
        messages = URI.create(api + "/bank-messages");
        cardEvents = URI.create(api + "/card-events");
        authorization =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Hands one message over; nothing when the portal took it, else why it didn't. */
    Optional<String> send(String name, byte[] message) throws InterruptedException {
        return post(messages, "multipart/form-data; boundary=" + BOUNDARY, multipart(name, message));
    }

    /** Tells what happened to cards; nothing when the portal took it, else why it didn't. */
    Optional<String> sendCardEvents(byte[] body) throws InterruptedException {
        return post(cardEvents, "application/json", body);
    }

    private Optional<String> post(URI address, String contentType, byte[] body) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofMinutes(5))
                .header("Authorization", authorization)
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            return answer.statusCode() / 100 == 2
                    ? Optional.empty()
                    : Optional.of("HTTP " + answer.statusCode() + " " + start(answer.body()));
        } catch (IOException e) {
            return Optional.of(e.toString());
        }
    }

    private static String start(String body) {
        return body.length() <= 200 ? body : body.substring(0, 200);
    }

    private static byte[] multipart(String name, byte[] message) {
        ByteArrayOutputStream body = new ByteArrayOutputStream(message.length + 300);
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + ".xml\"\r\nContent-Type: application/xml\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(message);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
