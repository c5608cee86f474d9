package cn.jingka.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.testing.ApiCaller;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The portal's HTTP API and the sandbox's pages for programs, as the demonstration's service accounts use them. */
final class PortalApi {

    private final JsonMapper json = new JsonMapper();
    private final PortalServer portal;

    PortalApi(PortalServer portal) {
        this.portal = portal;
    }

    JsonNode get(String account, String path) {
        return json.readTree(text(account, path));
    }

    String text(String account, String path) {
        return content(caller(account).get(path));
    }

    JsonNode post(String account, String path, String body) {
        return json.readTree(content(caller(account).json("POST", path, body)));
    }

    JsonNode put(String account, String path, String body) {
        return json.readTree(content(caller(account).json("PUT", path, body)));
    }

    /** Sets the portal's time, which runs on from there; {@link #backToRealTime} belongs to it. */
    void travelTo(OffsetDateTime moment) {
        put("admin", "/demo/clock", "{\"now\":\"" + moment + "\"}");
    }

    void backToRealTime() {
        content(caller("admin").delete("/demo/clock"));
    }

    JsonNode upload(String account, String path, Path file) throws IOException {
        return upload(account, path, file.getFileName().toString(), Files.readAllBytes(file));
    }

    JsonNode upload(String account, String path, String fileName, byte[] content) {
        return json.readTree(content(caller(account).upload(path, fileName, content)));
    }

    /** Waits until the answer's {@code state} is the one wanted. */
    JsonNode await(String account, String path, String state) {
        return Awaitility.await(path + " becomes " + state)
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(300))
                .until(
                        () -> get(account, path),
                        answer -> state.equals(answer.path("state").asString("")));
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
        // The sandbox asks nobody to sign in.
        String page = content(new ApiCaller(portal.sandboxUrl(""), "anyone").get("/phones/" + mobile + ".json"));
        return json.readTree(page).path("messages");
    }

    private ApiCaller caller(String account) {
        return new ApiCaller(portal.url("/api/v1"), account);
    }

    private static String content(HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as("%s: %s", answer.uri(), answer.body())
                .isBetween(200, 299);
        return answer.body();
    }
}
