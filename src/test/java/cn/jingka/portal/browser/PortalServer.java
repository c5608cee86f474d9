package cn.jingka.portal.browser;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The built program, started once for all browser tests as its users start it: demo profile, empty federation, own ports. */
final class PortalServer {

    private static final Duration START_TIME = Duration.ofMinutes(2);
    private static PortalServer running;

    private final Process process;
    private final int port;
    private final int sandboxPort;
    private final Path log;

    private PortalServer() throws IOException {
        port = freePort();
        sandboxPort = freePort();
        Path folder = Path.of(System.getProperty("portal.it-dir"));
        deleteTree(folder);
        Files.createDirectories(folder);
        log = folder.resolve("portal.log");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx900m",
                "-jar",
                System.getProperty("portal.jar")));
        builder.environment().put("SPRING_PROFILES_ACTIVE", "demo");
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("SERVER_ADDRESS", "127.0.0.1");
        builder.environment().put("PORTAL_SANDBOX_PORT", Integer.toString(sandboxPort));
        builder.environment().put("PORTAL_PUBLIC_URL", "http://localhost:" + port);
        builder.environment().put("PORTAL_DATA_DIR", folder.toAbsolutePath().toString());
        builder.environment().put("PORTAL_DEMO_DATA", "none");
        builder.environment().put("PORTAL_ANNOUNCE_LEAD", "PT3S");
        // A code of the authenticator counts once in half a minute; staff's sessions are kept for the whole run.
        builder.environment().put("PORTAL_SESSIONS_FRESHFOR", "PT1H");
        builder.environment().put("PORTAL_SESSIONS_STAFF_IDLE", "PT1H");
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    }

    static synchronized PortalServer get() {
        if (running == null) {
            try {
                running = new PortalServer();
            } catch (IOException e) {
                throw new IllegalStateException("The built portal could not be started", e);
            }
            running.awaitUp();
        }
        return running;
    }

    String url(String path) {
        // By its name: browsers keep passkeys for names only.
        return "http://localhost:" + port + path;
    }

    String sandboxUrl(String path) {
        return "http://127.0.0.1:" + sandboxPort + path;
    }

    /** Everything that the program has written down since its start. */
    Path log() {
        return log;
    }

    private void awaitUp() {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest health =
                HttpRequest.newBuilder(URI.create(url("/actuator/health"))).build();
        Awaitility.await("the portal is up")
                .atMost(START_TIME)
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptions()
                .failFast("the portal ended before it was up; see portal.log", () -> !process.isAlive())
                .until(() -> http.send(health, BodyHandlers.ofString()).body().contains("UP"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
