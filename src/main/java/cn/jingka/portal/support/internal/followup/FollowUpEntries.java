package cn.jingka.portal.support.internal.followup;

import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.support.FollowUp.Entry;
import cn.jingka.portal.support.FollowUp.Side;
import cn.jingka.portal.support.FollowUp.What;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to call-backs and tickets; rows are added and never changed. */
@Component
class FollowUpEntries {

    private static final String WORDS = "support_follow_up_entry.words:";

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;
    private final Clock clock;

    FollowUpEntries(JdbcClient jdbc, PersonalDataCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** @return the entry's number, unique for ever */
    long write(FollowUpRow row, What what, Side side, Actor by, String words) {
        long id = jdbc.sql("SELECT NEXT VALUE FOR support_follow_up_row_seq")
                .query(Long.class)
                .single();
        jdbc.sql("INSERT INTO support_follow_up_entry VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        row.id(),
                        Utc.column(clock.instant()),
                        what.name(),
                        side.name(),
                        by.account(),
                        side == Side.MEMBER ? "" : by.displayName(),
                        cipher.encrypt(words, WORDS + id))
                .update();
        return id;
    }

    /** @param named whether the reader is told the names of staff */
    List<Entry> of(FollowUpRow row, boolean named) {
        return jdbc.sql("SELECT * FROM support_follow_up_entry WHERE follow_up_id = ? ORDER BY id")
                .param(row.id())
                .query((entry, number) -> new Entry(
                        Utc.instant(entry, "happened_at"),
                        What.valueOf(entry.getString("what")),
                        Side.valueOf(entry.getString("side")),
                        named ? entry.getString("actor_name") : "",
                        cipher.decrypt(entry.getBytes("words"), WORDS + entry.getLong("id"))))
                .list();
    }
}
