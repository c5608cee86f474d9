package cn.jingka.portal.command;

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
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running portal's HTTP API, called with the service account that the environment names. */
class PortalConnection {

    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final JsonMapper json = new JsonMapper();
    private final Map<String, String> environment;

    PortalConnection(Map<String, String> environment) {
        this.environment = environment;
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build());
    }

    /** @param body written as JSON */
    JsonNode post(String path, Object body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(body)))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        String credentials = needed("PORTAL_ACCOUNT") + ":" + needed("PORTAL_PASSWORD");
        return HttpRequest.newBuilder(
                        URI.create(environment.getOrDefault("PORTAL_URL", "http://localhost:8080") + "/api/v1" + path))
                .header("Accept-Language", Locale.getDefault().toLanguageTag())
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    private String needed(String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new CommandRefused(
                    name + " is not set. It names the service account with the authority API_MAINTENANCE.");
        }
        return value;
    }

    /** Without a time limit for the answer: a walk along a long trail takes minutes. */
    private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).build()) {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new CommandRefused("The portal answered " + answer.statusCode() + reason(answer.body()));
            }
            return json.readTree(answer.body());
        }
    }

    private String reason(String problem) {
        try {
            JsonNode detail = json.readTree(problem).path("detail");
            return detail.isString() ? ": " + detail.stringValue() : "";
        } catch (JacksonException e) {
            // What stands before the portal, e.g. a proxy, answers in its own words; the status says enough.
            return "";
        }
    }
}
