package cn.jingka.portal.sandbox.internal;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Plays the portal's public edge: writes down every call and answers as told. */
final class RecordingPortal implements AutoCloseable {

    /** One call as it came in. */
    record Call(String path, Map<String, List<String>> headers, String body) {

        String header(String name) {
            return headers.get(name).getFirst();
        }

        /** The content of the multipart field {@code file}. */
        String file() {
            int from = body.indexOf("\r\n\r\n") + 4;
            return body.substring(from, body.lastIndexOf("\r\n--"));
        }
    }

    final List<Call> calls = new CopyOnWriteArrayList<>();

    /** Status codes for the next calls, 200 when it is empty. */
    final Queue<Integer> nextAnswers = new ConcurrentLinkedQueue<>();

    private final HttpServer server;

    RecordingPortal() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            try (exchange) {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                Integer status = nextAnswers.poll();
                calls.add(new Call(exchange.getRequestURI().getPath(), Map.copyOf(exchange.getRequestHeaders()), body));
                exchange.sendResponseHeaders(status == null ? 200 : status, -1);
            }
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
