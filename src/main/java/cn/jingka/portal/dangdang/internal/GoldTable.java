package cn.jingka.portal.dangdang.internal;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.dangdang.rules.Purchase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gold membership and the orders behind it. */
@Component
class GoldTable {

    private final JdbcClient jdbc;

    GoldTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record GoldRow(PersonId person, LocalDate boundOn, LocalDate until) {}

    record OrderRow(
            String id, Instant placedAt, LocalDate placedOn, Fen amount, int points, Optional<LocalDate> returnedOn) {

        Purchase purchase() {
            return new Purchase(placedOn, points, returnedOn);
        }
    }

    Optional<GoldRow> of(PersonId person) {
        return gold(person, "");
    }

    /** The same, held for the rest of the transaction: gold is recomputed by one at a time. */
    Optional<GoldRow> lock(PersonId person) {
        return gold(person, " FOR UPDATE");
    }

    private Optional<GoldRow> gold(PersonId person, String lock) {
        return jdbc.sql("SELECT bound_on, gold_until FROM dangdang_gold WHERE person_id = ?" + lock)
                .param(person.value())
                .query((rs, n) -> new GoldRow(
                        person, rs.getObject("bound_on", LocalDate.class), rs.getObject("gold_until", LocalDate.class)))
                .optional();
    }

    void open(PersonId person, LocalDate boundOn, LocalDate until) {
        jdbc.sql("INSERT IGNORE INTO dangdang_gold (person_id, bound_on, gold_until) VALUES (?, ?, ?)")
                .params(person.value(), boundOn, until)
                .update();
    }

    void until(PersonId person, LocalDate until) {
        jdbc.sql("UPDATE dangdang_gold SET gold_until = ? WHERE person_id = ?")
                .params(until, person.value())
                .update();
    }

    /** Linked members whose gold ends from {@code from} to {@code to}, both inclusive. */
    List<GoldRow> ending(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        SELECT g.person_id, g.bound_on, g.gold_until FROM dangdang_gold g
                        JOIN dangdang_link l ON l.linked_person = g.person_id
                        WHERE g.gold_until BETWEEN ? AND ? ORDER BY g.person_id""")
                .params(from, to)
                .query((rs, n) -> new GoldRow(
                        new PersonId(rs.getLong("person_id")),
                        rs.getObject("bound_on", LocalDate.class),
                        rs.getObject("gold_until", LocalDate.class)))
                .list();
    }

    /** The person's orders, the newest first. */
    List<OrderRow> orders(PersonId person) {
        return jdbc.sql("SELECT * FROM dangdang_order WHERE person_id = ? ORDER BY placed_at DESC, order_id")
                .param(person.value())
                .query((rs, n) -> new OrderRow(
                        rs.getString("order_id"),
                        Utc.instant(rs, "placed_at"),
                        rs.getObject("placed_on", LocalDate.class),
                        Fen.of(rs.getLong("amount_fen")),
                        rs.getInt("points"),
                        Optional.ofNullable(rs.getObject("returned_on", LocalDate.class))))
                .list();
    }

    /**
     * Records an order, or what changed of it. What was returned stays so, whatever arrives late; an order that counted
     * for another person, before the account changed hands, stays theirs.
     */
    void keep(PersonId person, OrderBody.Order order, LocalDate today, ZoneId zone) {
        jdbc.sql("""
                        INSERT INTO dangdang_order (order_id, person_id, placed_at, placed_on, amount_fen, points, returned_on)
                        VALUES (:id, :person, :placedAt, :placedOn, :amount, :points, :returned)
                        ON DUPLICATE KEY UPDATE
                            amount_fen = IF(person_id = :person AND returned_on IS NULL, VALUES(amount_fen), amount_fen),
                            points = IF(person_id = :person AND returned_on IS NULL, VALUES(points), points),
                            returned_on = IF(person_id = :person, COALESCE(returned_on, VALUES(returned_on)), returned_on)""")
                .param("id", order.id())
                .param("person", person.value())
                .param("placedAt", Utc.column(order.placedAt()))
                .param("placedOn", LocalDate.ofInstant(order.placedAt(), zone))
                .param("amount", order.amount().value())
                .param("points", order.points())
                .param("returned", order.returned() ? today : null)
                .update();
    }
}
