package cn.jingka.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The portal's HTTP API and the sandbox's pages for programs, as the demonstration's service accounts use them. */
final class PortalApi {

    private static final String BOUNDARY = "portal-api-boundary";

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final PortalServer portal;

    PortalApi(PortalServer portal) {
        this.portal = portal;
    }

    JsonNode get(String account, String path) {
        return json.readTree(text(account, path));
    }

    String text(String account, String path) {
        return send(request(account, path).GET());
    }

    JsonNode post(String account, String path, String body) {
        return json.readTree(send(request(account, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))));
    }

    JsonNode put(String account, String path, String body) {
        return json.readTree(send(request(account, path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body))));
    }

    JsonNode upload(String account, String path, Path file) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                        + file.getFileName() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(Files.readAllBytes(file));
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return json.readTree(send(request(account, path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))));
    }

    /** Waits until the answer's {@code state} is the one wanted. */
    JsonNode await(String account, String path, String state) {
        return Awaitility.await(path + " becomes " + state)
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> get(account, path), answer -> state.equals(answer.path("state").asString("")));
    }

    /** The newest message on a phone of the sandbox that came after {@code already} others. */
    String nextMessage(String mobile, int already) {
        return Awaitility.await("a message on " + mobile)
                .atMost(Duration.ofSeconds(30))
                .until(() -> messages(mobile), messages -> messages.size() > already)
                .get(0)
                .path("body")
                .asString();
    }

    JsonNode messages(String mobile) {
        return json.readTree(send(HttpRequest.newBuilder(URI.create(portal.sandboxUrl("/phones/" + mobile + ".json")))))
                .path("messages");
    }

    private HttpRequest.Builder request(String account, String path) {
        String credentials = account + ":demo-" + account;
        return HttpRequest.newBuilder(URI.create(portal.url("/api/v1" + path)))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    private String send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as("%s: %s", answer.uri(), answer.body()).isBetween(200, 299);
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
