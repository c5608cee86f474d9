package cn.jingka.portal.sandbox.internal.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Which handler answers which call: the first route whose method and whole path, as it was sent, fit. */
public final class Routes {

    /** Answers one call. */
    @FunctionalInterface
    public interface Handler {
        Reply answer(Request request) throws IOException;
    }

    private record Route(String method, Pattern path, Handler handler) {}

    private final List<Route> routes = new ArrayList<>();

    public void get(String path, Handler handler) {
        routes.add(new Route("GET", Pattern.compile(path), handler));
    }

    public void put(String path, Handler handler) {
        routes.add(new Route("PUT", Pattern.compile(path), handler));
    }

    public void post(String path, Handler handler) {
        routes.add(new Route("POST", Pattern.compile(path), handler));
    }

    Reply answer(HttpServletRequest call) throws IOException {
        String path = call.getRequestURI().substring(call.getContextPath().length());
        String method = "HEAD".equals(call.getMethod()) ? "GET" : call.getMethod();
        TreeSet<String> otherMethods = new TreeSet<>();
        for (Route route : routes) {
            Matcher matcher = route.path().matcher(path);
            if (!matcher.matches()) {
                continue;
            }
            if (route.method().equals(method)) {
                List<String> variables = IntStream.rangeClosed(1, matcher.groupCount())
                        .mapToObj(matcher::group)
                        .map(Routes::decoded)
                        .toList();
                return route.handler().answer(new Request(call, variables));
            }
            otherMethods.add(route.method());
        }
        if (otherMethods.isEmpty()) {
            return Reply.problem(404, "Not Found", "The sandbox has nothing at " + path);
        }
        return Reply.problem(405, "Method Not Allowed", path + " answers " + String.join(", ", otherMethods))
                .with("Allow", String.join(", ", otherMethods));
    }

    /** In a path a plus sign is itself, not a space. */
    private static String decoded(String segment) {
        return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
