package cn.jingka.portal.sandbox.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What the sandbox answers. */
public record Reply(int status, @Nullable String contentType, byte[] body, Map<String, String> headers) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public static Reply json(int status, Object value) {
        return new Reply(status, "application/json", JSON.writeValueAsBytes(value), Map.of());
    }

    public static Reply html(int status, String page) {
        return new Reply(status, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    /** Nothing to show. */
    public static Reply done() {
        return new Reply(204, null, new byte[0], Map.of());
    }

    /** What was sent is done; the browser goes on to another page, so that a reload sends nothing twice. */
    public static Reply see(String address) {
        return new Reply(303, null, new byte[0], Map.of("Location", address));
    }

    public static Reply bytes(String contentType, byte[] body) {
        return new Reply(200, contentType, body, Map.of());
    }

    /** An RFC 9457 problem; {@code detail} says place and reason. */
    public static Reply problem(int status, String title, String detail) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", title);
        problem.put("status", status);
        problem.put("detail", detail);
        return new Reply(status, "application/problem+json", JSON.writeValueAsBytes(problem), Map.of());
    }

    public Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, contentType, body, more);
    }
}
