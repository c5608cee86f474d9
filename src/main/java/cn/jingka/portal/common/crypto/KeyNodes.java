package cn.jingka.portal.common.crypto;

import cn.jingka.portal.common.crypto.KeysetFile.Keys;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Each running node says again and again which keys it knows, so that a rotation can wait for all of them. */
@Component
class KeyNodes implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(KeyNodes.class);

    private final String node = UUID.randomUUID().toString();
    private final JdbcClient jdbc;
    private final KeysetFile keys;
    private final KeySettings settings;
    private ScheduledExecutorService beat;

    KeyNodes(JdbcClient jdbc, KeysetFile keys, KeySettings settings) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.settings = settings;
    }

    /** What a node said about itself; also how it is called where people read of it. */
    record Node(String place, int primary, List<Integer> known) {}

    /** The running nodes for which this doesn't hold. An empty list of nodes proves nothing: this one has yet to say so itself. */
    List<String> without(Predicate<Node> condition) {
        say();
        return running().stream()
                .filter(condition.negate())
                .map(Node::place)
                .sorted()
                .toList();
    }

    private List<Node> running() {
        return jdbc.sql("""
                        SELECT place, primary_key, known_keys FROM key_node
                        WHERE seen_at >= UTC_TIMESTAMP(6) - INTERVAL ? MICROSECOND
                        """)
                .param(settings.goneAfter().toNanos() / 1000)
                .query((row, n) -> new Node(
                        row.getString("place"),
                        row.getInt("primary_key"),
                        List.of(row.getString("known_keys").split(" ")).stream()
                                .map(Integer::valueOf)
                                .toList()))
                .list();
    }

    private void say() {
        Keys now = keys.now();
        jdbc.sql("""
                        INSERT INTO key_node (node, place, primary_key, known_keys, seen_at) VALUES (?, ?, ?, ?, UTC_TIMESTAMP(6))
                        ON DUPLICATE KEY UPDATE primary_key = VALUES(primary_key), known_keys = VALUES(known_keys),
                                                seen_at = VALUES(seen_at)
                        """)
                .params(
                        node,
                        machine() + " " + node.substring(0, 8),
                        now.primary(),
                        now.ids().stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .update();
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "node";
        }
    }

    @Override
    public void start() {
        beat = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("key-beat").factory());
        beat.scheduleWithFixedDelay(this::sayIfPossible, 0, settings.beat().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A database that doesn't answer for a while is no reason to fall silent for ever. */
    private void sayIfPossible() {
        try {
            say();
        } catch (RuntimeException e) {
            LOG.warn("This node could not say which keys it knows: {}", e.toString());
        }
    }

    @Override
    public void stop() {
        beat.shutdownNow();
        beat = null;
    }

    @Override
    public boolean isRunning() {
        return beat != null;
    }
}
