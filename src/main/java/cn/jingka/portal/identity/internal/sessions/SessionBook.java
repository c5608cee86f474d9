package cn.jingka.portal.identity.internal.sessions;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.security.RealTime;
import cn.jingka.portal.identity.SessionEnds.Why;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of signed-in sessions, the same for all nodes. */
@Component
public class SessionBook {

    private final JdbcClient jdbc;
    private final Clock clock;

    SessionBook(JdbcClient jdbc, @RealTime Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Ends every open session of an account but one.
     *
     * @param except stays open; may be null
     */
    public int endAll(String account, UUID except, Why why) {
        return jdbc.sql("""
                        UPDATE signed_in_session SET ended_at = :now, ended_why = :why
                        WHERE account = :account AND ended_at IS NULL AND id <> :except
                        """)
                .param("now", Utc.column(clock.instant()))
                .param("why", why.name())
                .param("account", account)
                .param("except", except == null ? new byte[16] : bytes(except))
                .update();
    }

    void begin(LiveSession session, Device device, String address) {
        jdbc.sql("""
                        INSERT INTO signed_in_session
                            (id, account, user_group, browser, device, address, started_at, last_used_at)
                        VALUES (:id, :account, :group, :browser, :device, :address, :since, :since)
                        """)
                .param("id", bytes(session.id()))
                .param("account", session.account())
                .param("group", session.group().name())
                .param("browser", device.browser())
                .param("device", device.system())
                .param("address", address)
                .param("since", Utc.column(session.since()))
                .update();
    }

    void used(UUID id, Instant at) {
        jdbc.sql("UPDATE signed_in_session SET last_used_at = :at WHERE id = :id")
                .param("at", Utc.column(at))
                .param("id", bytes(id))
                .update();
    }

    /** @return whether it was open until now */
    boolean end(UUID id, Why why) {
        return jdbc.sql("""
                                UPDATE signed_in_session SET ended_at = :now, ended_why = :why
                                WHERE id = :id AND ended_at IS NULL
                                """)
                        .param("now", Utc.column(clock.instant()))
                        .param("why", why.name())
                        .param("id", bytes(id))
                        .update()
                > 0;
    }

    boolean endOwn(String account, UUID id) {
        return jdbc.sql("""
                                UPDATE signed_in_session SET ended_at = :now, ended_why = :why
                                WHERE id = :id AND account = :account AND ended_at IS NULL
                                """)
                        .param("now", Utc.column(clock.instant()))
                        .param("why", Why.OTHER_DEVICE.name())
                        .param("id", bytes(id))
                        .param("account", account)
                        .update()
                > 0;
    }

    /** Why it ended, on whichever node; a session without a row ended as well. */
    Optional<Why> whyEnded(UUID id) {
        return Optional.ofNullable(whyEnded(Set.of(id)).get(id));
    }

    Map<UUID, Why> whyEnded(Collection<UUID> ids) {
        Map<UUID, Why> ended = new HashMap<>();
        ids.forEach(id -> ended.put(id, Why.CLOSED));
        if (!ids.isEmpty()) {
            jdbc.sql("SELECT id, ended_why FROM signed_in_session WHERE id IN (:ids)")
                    .param("ids", ids.stream().map(SessionBook::bytes).toList())
                    .query(row -> {
                        UUID id = uuid(row.getBytes("id"));
                        String why = row.getString("ended_why");
                        if (why == null) {
                            ended.remove(id);
                        } else {
                            ended.put(id, Why.valueOf(why));
                        }
                    });
        }
        return ended;
    }

    List<Row> open(String account) {
        return jdbc.sql("""
                        SELECT id, browser, device, address, started_at, last_used_at FROM signed_in_session
                        WHERE account = :account AND ended_at IS NULL ORDER BY last_used_at DESC
                        """)
                .param("account", account)
                .query((row, number) -> new Row(
                        uuid(row.getBytes("id")),
                        new Device(row.getString("browser"), row.getString("device")),
                        row.getString("address"),
                        Utc.instant(row, "started_at"),
                        Utc.instant(row, "last_used_at")))
                .list();
    }

    /** Ends what nobody can use any more though no node says so, because the node that held it is gone. */
    int endUnused(SessionGroup group, Instant lastUsedBefore) {
        return jdbc.sql("""
                        UPDATE signed_in_session SET ended_at = :now, ended_why = :why
                        WHERE ended_at IS NULL AND user_group = :group AND last_used_at < :before
                        """)
                .param("now", Utc.column(clock.instant()))
                .param("why", Why.IDLE.name())
                .param("group", group.name())
                .param("before", Utc.column(lastUsedBefore))
                .update();
    }

    int forgetEnded(Instant before, int most) {
        return jdbc.sql("DELETE FROM signed_in_session WHERE ended_at < :before LIMIT :most")
                .param("before", Utc.column(before))
                .param("most", most)
                .update();
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    record Row(UUID id, Device device, String address, Instant since, Instant lastUsed) {}
}
