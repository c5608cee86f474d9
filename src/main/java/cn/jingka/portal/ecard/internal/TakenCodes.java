package cn.jingka.portal.ecard.internal;

import cn.jingka.portal.common.database.Utc;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which codes counters have taken. */
@Component
class TakenCodes {

    private final JdbcClient jdbc;

    TakenCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The highest turn taken of a phone's minute. */
    Optional<Integer> lastTurn(String key, long slot) {
        return jdbc.sql("SELECT MAX(turn) FROM ecard_taken WHERE key_id = ? AND slot = ?")
                .params(HexFormat.of().parseHex(key), slot)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, Integer.class)))
                .single();
    }

    /** The latest showing that was taken. */
    Optional<Showing> last(String key) {
        return jdbc.sql("SELECT slot, turn FROM ecard_taken WHERE key_id = ? ORDER BY slot DESC, turn DESC LIMIT 1")
                .param(HexFormat.of().parseHex(key))
                .query((row, n) -> new Showing(row.getLong("slot"), row.getInt("turn")))
                .optional();
    }

    void insert(String key, Showing showing, Instant now) {
        jdbc.sql("INSERT INTO ecard_taken (key_id, slot, turn, taken_at) VALUES (?, ?, ?, ?)")
                .params(HexFormat.of().parseHex(key), showing.slot(), showing.turn(), Utc.column(now))
                .update();
    }

    void forget(Instant before) {
        jdbc.sql("DELETE FROM ecard_taken WHERE taken_at < ?")
                .param(Utc.column(before))
                .update();
    }

    /** One code on the screen, in both its forms. */
    record Showing(long slot, int turn) {}
}
