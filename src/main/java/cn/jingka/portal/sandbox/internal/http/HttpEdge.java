package cn.jingka.portal.sandbox.internal.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sandbox's port: the JDK's own small server, a virtual thread a call. It is kept apart from the portal's server
 * so that neither security chain, session cookie nor error page of the portal can leak into the stand-ins.
 */
public final class HttpEdge implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HttpEdge.class);

    private final HttpServer server;
    private final Routes routes;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("sandbox-", 0).factory());

    /** Takes the port; nothing is answered before {@link #begin}. */
    public HttpEdge(String address, int port, Routes routes) throws IOException {
        this.routes = routes;
        server = HttpServer.create(new InetSocketAddress(address, port), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
    }

    public void begin() {
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Reply reply = reply(exchange);
            // A body that nobody read would be taken for the next request on this connection.
            exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", reply.contentType());
            headers.set("Cache-Control", "no-store");
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set(
                    "Content-Security-Policy",
                    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; frame-ancestors"
                            + " 'none'");
            reply.headers().forEach(headers::set);
            boolean empty = reply.body().length == 0 || "HEAD".equals(exchange.getRequestMethod());
            exchange.sendResponseHeaders(reply.status(), empty ? -1 : reply.body().length);
            if (!empty) {
                exchange.getResponseBody().write(reply.body());
            }
        }
    }

    private Reply reply(HttpExchange exchange) {
        try {
            return routes.answer(exchange);
        } catch (IOException | RuntimeException e) {
            LOG.error(
                    "Sandbox: {} {} failed",
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    e);
            return Reply.problem(500, "Internal Server Error", "The sandbox failed; its log says why");
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
