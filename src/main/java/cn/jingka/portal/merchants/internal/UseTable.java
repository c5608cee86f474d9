package cn.jingka.portal.merchants.internal;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.explain.Steps;
import cn.jingka.portal.common.i18n.LocalText;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.merchants.UseLine;
import cn.jingka.portal.merchants.UseState;
import cn.jingka.portal.offers.PastUse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Uses of benefits. */
@Repository
class UseTable {

    private static final String SELECT = "SELECT * FROM benefit_use ";

    private final JdbcClient jdbc;

    UseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param request what was asked for, word for word: the same again is the same use */
    record Stored(long id, PersonId person, String checkId, String request, UseLine line) {

        @Override
        public String toString() {
            return "Use[" + line.reference() + "]";
        }
    }

    /** What the quota needs to know of a use. */
    record Counting(String benefit, String product, String pool, String period) {}

    long nextId() {
        return jdbc.sql("SELECT NEXT VALUE FOR benefit_use_seq")
                .query(Long.class)
                .single();
    }

    void add(Stored use, Counting counting, String account) {
        UseLine line = use.line();
        jdbc.sql("""
                        INSERT INTO benefit_use (id, reference, check_id, request, merchant, outlet, account, place_zh,
                          place_en, person_id, masked_name, benefit, benefit_zh, benefit_en, product, product_zh,
                          product_en, clause, pool, period, occasion, pieces, list_price_fen, charge_fen, regular_fen,
                          steps, used_at, state)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        use.id(),
                        line.reference(),
                        use.checkId(),
                        use.request(),
                        line.merchant(),
                        line.outlet(),
                        account,
                        line.place().zh(),
                        line.place().en(),
                        use.person().value(),
                        line.maskedName(),
                        counting.benefit(),
                        line.benefit().zh(),
                        line.benefit().en(),
                        counting.product(),
                        line.product().zh(),
                        line.product().en(),
                        line.clause(),
                        counting.pool(),
                        counting.period(),
                        line.occasion().orElse(null),
                        line.pieces(),
                        line.listPrice().map(Fen::value).orElse(null),
                        line.charge().value(),
                        line.regular().map(Fen::value).orElse(null),
                        Steps.write(line.steps()),
                        Utc.column(line.usedAt()),
                        line.state().name())
                .update();
    }

    void end(long id, UseState state, Instant at, String by, String why) {
        jdbc.sql("UPDATE benefit_use SET state = ?, ended_at = ?, ended_by = ?, ended_why = ? WHERE id = ?")
                .params(state.name(), Utc.column(at), by, why, id)
                .update();
    }

    Optional<Stored> ofCheck(String checkId) {
        return jdbc.sql(SELECT + "WHERE check_id = ?")
                .param(checkId)
                .query((rs, n) -> stored(rs))
                .optional();
    }

    Optional<Stored> ofReference(String reference) {
        return jdbc.sql(SELECT + "WHERE reference = ?")
                .param(reference)
                .query((rs, n) -> stored(rs))
                .optional();
    }

    /** Held until the transaction ends. */
    Optional<Stored> lock(String reference) {
        return jdbc.sql(SELECT + "WHERE reference = ? FOR UPDATE")
                .param(reference)
                .query((rs, n) -> stored(rs))
                .optional();
    }

    /** Those from the first moment up to, not including, the second; the latest first. */
    List<Stored> ofOutlet(String merchant, String outlet, Instant from, Instant before) {
        return jdbc.sql(SELECT + """
                        WHERE merchant = ? AND outlet = ? AND used_at >= ? AND used_at < ?
                        ORDER BY used_at DESC, id DESC""")
                .params(merchant, outlet, Utc.column(from), Utc.column(before))
                .query((rs, n) -> stored(rs))
                .list();
    }

    List<Stored> ofPerson(PersonId person) {
        return jdbc.sql(SELECT + "WHERE person_id = ? ORDER BY used_at DESC, id DESC")
                .param(person.value())
                .query((rs, n) -> stored(rs))
                .list();
    }

    /** What counts for the person's quotas. */
    List<PastUse> counted(PersonId person) {
        return jdbc.sql("""
                        SELECT benefit, product, pool, period, pieces, used_at FROM benefit_use
                        WHERE person_id = ? AND state = 'COUNTED' ORDER BY used_at, id""")
                .param(person.value())
                .query((rs, n) -> new PastUse(
                        rs.getString("benefit"),
                        rs.getString("product"),
                        rs.getString("pool"),
                        rs.getString("period"),
                        rs.getInt("pieces"),
                        Utc.instant(rs, "used_at")))
                .list();
    }

    static Stored stored(ResultSet rs) throws SQLException {
        UseLine line = new UseLine(
                rs.getString("reference"),
                rs.getString("merchant"),
                rs.getString("outlet"),
                text(rs, "place"),
                rs.getString("masked_name"),
                text(rs, "benefit"),
                text(rs, "product"),
                rs.getString("clause"),
                Optional.ofNullable(rs.getString("occasion")),
                rs.getInt("pieces"),
                money(rs, "list_price_fen"),
                Fen.of(rs.getLong("charge_fen")),
                money(rs, "regular_fen"),
                Steps.read(rs.getString("steps")),
                Utc.instant(rs, "used_at"),
                UseState.valueOf(rs.getString("state")),
                Optional.ofNullable(Utc.instant(rs, "ended_at")),
                Optional.ofNullable(rs.getString("ended_why")));
        return new Stored(
                rs.getLong("id"),
                new PersonId(rs.getLong("person_id")),
                rs.getString("check_id"),
                rs.getString("request"),
                line);
    }

    private static LocalText text(ResultSet rs, String column) throws SQLException {
        return new LocalText(rs.getString(column + "_zh"), rs.getString(column + "_en"));
    }

    private static Optional<Fen> money(ResultSet rs, String column) throws SQLException {
        long fen = rs.getLong(column);
        return rs.wasNull() ? Optional.empty() : Optional.of(Fen.of(fen));
    }
}
