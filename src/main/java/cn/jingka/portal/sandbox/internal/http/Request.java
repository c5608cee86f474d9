package cn.jingka.portal.sandbox.internal.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.Principal;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A call to the sandbox; {@code variables} are the groups of the route's path pattern. */
public final class Request {

    private static final int FORM_LIMIT = 1 << 20;

    private final HttpServletRequest call;
    private final List<String> variables;
    private final Map<String, String> query;

    Request(HttpServletRequest call, List<String> variables) {
        this.call = call;
        this.variables = variables;
        this.query = pairs(call.getQueryString());
    }

    /** The path within its site, as it was sent. */
    public String path() {
        return call.getRequestURI().substring(call.getContextPath().length());
    }

    /** Who is signed in at the site, by its name there. */
    public Optional<String> user() {
        return Optional.ofNullable(call.getUserPrincipal()).map(Principal::getName);
    }

    /** What the server or the site's filter says of the call. */
    public <T> Optional<T> said(String name, Class<T> type) {
        return Optional.ofNullable(call.getAttribute(name)).map(type::cast);
    }

    public String variable(int index) {
        return variables.get(index);
    }

    public Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name)).filter(value -> !value.isEmpty());
    }

    /** The query with one value set, ready for an address. */
    public String queryWith(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(query);
        changed.put(name, value);
        return changed.entrySet().stream()
                .map(pair -> URLEncoder.encode(pair.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(pair.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Whether the query names this, with or without a value. */
    public boolean asks(String name) {
        return query.containsKey(name);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(call.getHeader(name));
    }

    public Optional<String> cookie(String name) {
        return header("Cookie").stream()
                .flatMap(all -> List.of(all.split(";")).stream())
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(name.length() + 1))
                .findFirst();
    }

    public InputStream body() throws IOException {
        return call.getInputStream();
    }

    /** The fields of a posted form. */
    public Map<String, String> form() throws IOException {
        byte[] bytes = body().readNBytes(FORM_LIMIT);
        if (bytes.length > 0) {
            return pairs(new String(bytes, StandardCharsets.UTF_8));
        }
        // A filter that looked for a field has read the body.
        Map<String, String> fields = new LinkedHashMap<>();
        call.getParameterMap().forEach((name, values) -> fields.put(name, values[0]));
        return fields;
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
