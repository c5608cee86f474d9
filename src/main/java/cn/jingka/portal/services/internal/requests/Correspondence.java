package cn.jingka.portal.services.internal.requests;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.services.RequestState;
import cn.jingka.portal.services.RequestView.Message;
import cn.jingka.portal.services.RequestView.Move;
import cn.jingka.portal.services.internal.ServiceRows;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was written in a request, and what happened to it; rows are added and never changed. */
@Component
class Correspondence {

    private static final String WORDS = "service_message.words";

    private final JdbcClient jdbc;
    private final ServiceRows rows;

    Correspondence(JdbcClient jdbc, ServiceRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    void write(RequestRow request, Actor by, String words, Instant now) {
        long id = rows.nextId();
        jdbc.sql("INSERT INTO service_message VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        request.id(),
                        Utc.column(now),
                        by.person().isPresent(),
                        by.account(),
                        by.displayName(),
                        rows.seal(words, WORDS, id))
                .update();
    }

    List<Message> messages(RequestRow request) {
        return jdbc.sql("SELECT * FROM service_message WHERE request_id = ? ORDER BY id")
                .param(request.id())
                .query((row, number) -> new Message(
                        Utc.instant(row, "sent_at"),
                        row.getBoolean("from_member"),
                        row.getString("sender_name"),
                        rows.open(row.getBytes("words"), WORDS, row.getLong("id"))))
                .list();
    }

    /** @return the entry's number, unique for ever */
    long note(RequestRow request, RequestState to, Actor by, String what, Instant now) {
        long id = rows.nextId();
        jdbc.sql("INSERT INTO service_move VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        request.id(),
                        Utc.column(now),
                        to.name(),
                        by.account(),
                        by.displayName(),
                        by.person().isPresent(),
                        what)
                .update();
        return id;
    }

    List<Move> history(RequestRow request) {
        return jdbc.sql("SELECT * FROM service_move WHERE request_id = ? ORDER BY id")
                .param(request.id())
                .query((row, number) -> new Move(
                        Utc.instant(row, "moved_at"),
                        RequestState.valueOf(row.getString("to_state")),
                        row.getBoolean("by_member"),
                        row.getString("mover_name"),
                        row.getString("what")))
                .list();
    }
}
