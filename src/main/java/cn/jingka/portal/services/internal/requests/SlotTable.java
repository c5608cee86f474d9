package cn.jingka.portal.services.internal.requests;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.services.internal.ServiceRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The times for calls. */
@Component
class SlotTable {

    private static final String COLUMNS =
            "SELECT s.*, r.reference FROM service_slot s LEFT JOIN service_request r ON r.id = s.request_id ";

    /** @param reference the request it is booked for */
    record SlotRow(
            long id,
            String adviser,
            String adviserName,
            Instant starts,
            Instant ends,
            Optional<Long> request,
            Optional<String> reference) {}

    private final JdbcClient jdbc;
    private final ServiceRows rows;

    SlotTable(JdbcClient jdbc, ServiceRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    void insert(Actor adviser, Instant starts, Instant ends) {
        jdbc.sql("INSERT INTO service_slot VALUES (?, ?, ?, ?, ?, NULL, FALSE)")
                .params(rows.nextId(), adviser.account(), adviser.displayName(), Utc.column(starts), Utc.column(ends))
                .update();
    }

    boolean overlaps(String adviser, Instant starts, Instant ends) {
        return jdbc.sql("SELECT COUNT(*) FROM service_slot WHERE adviser = ? AND starts_at < ? AND ends_at > ?")
                        .params(adviser, Utc.column(ends), Utc.column(starts))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    List<SlotRow> from(Instant moment) {
        return jdbc.sql(COLUMNS + "WHERE s.starts_at >= ? ORDER BY s.starts_at, s.id")
                .param(Utc.column(moment))
                .query((row, number) -> row(row))
                .list();
    }

    List<SlotRow> free(Instant after, int most) {
        return jdbc.sql(COLUMNS + "WHERE s.starts_at > ? AND s.request_id IS NULL ORDER BY s.starts_at, s.id LIMIT ?")
                .params(Utc.column(after), most)
                .query((row, number) -> row(row))
                .list();
    }

    /** Held until the transaction ends: of two who want it, the second sees that it is taken. */
    Optional<SlotRow> lock(long id) {
        return jdbc.sql(COLUMNS + "WHERE s.id = ? FOR UPDATE")
                .param(id)
                .query((row, number) -> row(row))
                .optional();
    }

    Optional<SlotRow> of(RequestRow request) {
        return jdbc.sql(COLUMNS + "WHERE s.request_id = ?")
                .param(request.id())
                .query((row, number) -> row(row))
                .optional();
    }

    /** @param number sealed */
    void book(long id, RequestRow request, String number) {
        jdbc.sql("UPDATE service_slot SET request_id = ?, reminded = FALSE WHERE id = ?")
                .params(request.id(), id)
                .update();
        jdbc.sql("UPDATE service_request SET call_number = ? WHERE id = ?")
                .params(rows.seal(number, "service_request.call_number", request.id()), request.id())
                .update();
    }

    Optional<String> number(RequestRow request) {
        byte[] sealed = jdbc.sql("SELECT call_number FROM service_request WHERE id = ?")
                .param(request.id())
                .query((row, n) -> Optional.ofNullable(row.getBytes(1)))
                .single()
                .orElse(null);
        return rows.openIfAny(sealed, "service_request.call_number", request.id());
    }

    void free(RequestRow request) {
        jdbc.sql("UPDATE service_slot SET request_id = NULL WHERE request_id = ?")
                .param(request.id())
                .update();
    }

    int deleteFree(long id) {
        return jdbc.sql("DELETE FROM service_slot WHERE id = ? AND request_id IS NULL")
                .param(id)
                .update();
    }

    /** Requests whose call begins by a moment and whose member wasn't reminded; they count as reminded from now on. */
    List<SlotRow> toRemind(Instant now, Instant until) {
        List<SlotRow> due = jdbc.sql(
                        COLUMNS
                                + "WHERE s.request_id IS NOT NULL AND NOT s.reminded AND s.starts_at > ? AND s.starts_at <= ? FOR UPDATE")
                .params(Utc.column(now), Utc.column(until))
                .query((row, number) -> row(row))
                .list();
        due.forEach(slot -> jdbc.sql("UPDATE service_slot SET reminded = TRUE WHERE id = ?")
                .param(slot.id())
                .update());
        return due;
    }

    private static SlotRow row(ResultSet row) throws SQLException {
        Long request = row.getObject("request_id", Long.class);
        return new SlotRow(
                row.getLong("id"),
                row.getString("adviser"),
                row.getString("adviser_name"),
                Utc.instant(row, "starts_at"),
                Utc.instant(row, "ends_at"),
                Optional.ofNullable(request),
                Optional.ofNullable(row.getString("reference")));
    }
}
