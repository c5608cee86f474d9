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

    /** Whether this showing of a phone, or a later one up to the latest minute that may be shown by now, was taken. */
    boolean passed(String key, Showing showing, long latestSlot) {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM ecard_taken
                        WHERE key_id = ? AND (slot = ? AND turn >= ? OR slot > ? AND slot <= ?)""")
                        .params(
                                HexFormat.of().parseHex(key),
                                showing.slot(),
                                showing.turn(),
                                showing.slot(),
                                latestSlot)
                        .query(Integer.class)
                        .single()
                > 0;
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
