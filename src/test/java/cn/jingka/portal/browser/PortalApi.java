package cn.jingka.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.testing.ApiCaller;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The portal's HTTP API and the sandbox's pages for programs, as the demonstration's service accounts use them. */
final class PortalApi {

    private static final Set<String> USED_CODES = ConcurrentHashMap.newKeySet();

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
        put("svc-maintain", "/demo/clock", "{\"now\":\"" + moment + "\"}");
    }

    void backToRealTime() {
        content(caller("svc-maintain").delete("/demo/clock"));
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

    /** A code of the account's authenticator that did not sign in before; each counts once. */
    String authenticatorCode(String account) {
        return Awaitility.await("an unused code of " + account)
                .atMost(Duration.ofSeconds(70))
                .until(() -> unusedCode("/authenticator.json", account), code -> !code.isEmpty());
    }

    /** The present code of an authenticator set up on the screens. */
    String codeOfSecret(String secret) {
        return sandbox("/authenticator.json?secret=" + secret.replace(" ", ""))
                .path("authenticators")
                .get(0)
                .path("code")
                .asString();
    }

    private String unusedCode(String page, String account) {
        for (JsonNode authenticator : sandbox(page).path("authenticators")) {
            if (authenticator.path("account").asString().equals(account)) {
                // One step ahead is still right: clocks may differ that much.
                for (String which : List.of("code", "next")) {
                    String code = authenticator.path(which).asString();
                    if (USED_CODES.add(account + code)) {
                        return code;
                    }
                }
            }
        }
        return "";
    }

    private JsonNode sandbox(String path) {
        return json.readTree(content(new ApiCaller(portal.sandboxUrl(""), "anyone").get(path)));
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
