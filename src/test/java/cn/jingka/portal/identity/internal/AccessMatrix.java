package cn.jingka.portal.identity.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** The expected table of who may open which view and make which call: {@code access-matrix.txt}. */
final class AccessMatrix {

    static final String ANYONE = "anyone";

    /** @param body what the call sends: empty, {@code multipart}, {@code form}, or JSON */
    record Row(Set<String> who, String body) {

        boolean allows(String authority) {
            return who.contains(ANYONE) || who.contains(authority.replaceFirst("^ROLE_", ""));
        }
    }

    private static final Pattern LINE = Pattern.compile("(view|call) +(.*?) *: +([A-Za-z_, ]+?)(?: *<- *(.*))?");

    private final Map<String, Row> rows = new LinkedHashMap<>();

    private AccessMatrix() {}

    static AccessMatrix read() {
        AccessMatrix matrix = new AccessMatrix();
        try {
            new ClassPathResource("access-matrix.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(matrix::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return matrix;
    }

    private void add(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalStateException("Not a line of the access matrix: " + line);
        }
        Set<String> who =
                Arrays.stream(parts.group(3).split(",")).map(String::strip).collect(Collectors.toSet());
        String key = parts.group(1) + " " + parts.group(2);
        if (rows.put(key, new Row(who, parts.group(4) == null ? "" : parts.group(4))) != null) {
            throw new IllegalStateException("Twice in the access matrix: " + key);
        }
    }

    Row view(String route) {
        return row("view " + (route.isEmpty() ? "/" : route));
    }

    Row call(String method, String path) {
        return row("call " + method + " " + path);
    }

    private Row row(String key) {
        Row row = rows.get(key);
        if (row == null) {
            throw new AssertionError("Who may reach this? Add to src/test/resources/access-matrix.txt: " + key);
        }
        return row;
    }
}
