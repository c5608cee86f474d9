package cn.jingka.portal.sandbox.internal.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A call to the sandbox; {@code variables} are the groups of the route's path pattern. */
public final class Request {

    private static final int FORM_LIMIT = 1 << 20;

    private final HttpExchange exchange;
    private final List<String> variables;
    private final Map<String, String> query;

    Request(HttpExchange exchange, List<String> variables) {
        this.exchange = exchange;
        this.variables = variables;
        this.query = pairs(exchange.getRequestURI().getRawQuery());
    }

    public String path() {
        return exchange.getRequestURI().getRawPath();
    }

    public String variable(int index) {
        return variables.get(index);
    }

    public Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name)).filter(value -> !value.isEmpty());
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    public Optional<String> cookie(String name) {
        return header("Cookie").stream()
                .flatMap(all -> List.of(all.split(";")).stream())
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(name.length() + 1))
                .findFirst();
    }

    public InputStream body() {
        return exchange.getRequestBody();
    }

    /** The fields of a posted form. */
    public Map<String, String> form() throws IOException {
        byte[] bytes = body().readNBytes(FORM_LIMIT);
        return pairs(new String(bytes, StandardCharsets.UTF_8));
    }

    /** Whether the caller signed in with HTTP Basic as {@code user}. */
    public boolean signedInAs(String user, String password) {
        byte[] wanted = ("Basic "
                        + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8)))
                .getBytes(StandardCharsets.UTF_8);
        return header("Authorization")
                .map(given -> MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), wanted))
                .orElse(false);
    }

    private static Map<String, String> pairs(String encoded) {
        Map<String, String> pairs = new LinkedHashMap<>();
        if (encoded == null || encoded.isEmpty()) {
            return pairs;
        }
        for (String pair : encoded.split("&")) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            pairs.put(
                    URLDecoder.decode(name, StandardCharsets.UTF_8), URLDecoder.decode(value, StandardCharsets.UTF_8));
        }
        return pairs;
    }
}
