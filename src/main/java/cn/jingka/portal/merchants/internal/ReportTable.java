package cn.jingka.portal.merchants.internal;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.i18n.LocalText;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.merchants.MonthReports.Line;
import cn.jingka.portal.merchants.UseLine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Uses counted together. */
@Repository
class ReportTable {

    private static final String WHERE = """
            WHERE used_at >= :from AND used_at < :before
              AND (:merchant IS NULL OR merchant = :merchant) AND (:outlet IS NULL OR outlet = :outlet)
            """;

    private final JdbcClient jdbc;

    ReportTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param before not itself included */
    record Scope(Optional<String> merchant, Optional<String> outlet, Instant from, Instant before) {}

    List<Line> lines(Scope scope) {
        return with(scope, """
                        SELECT MAX(place_zh) place_zh, MAX(place_en) place_en, MAX(benefit_zh) benefit_zh,
                          MAX(benefit_en) benefit_en, MAX(product_zh) product_zh, MAX(product_en) product_en,
                          SUM(state = 'COUNTED') uses, SUM(IF(state = 'COUNTED', pieces, 0)) pieces,
                          SUM(IF(state = 'COUNTED', charge_fen, 0)) charged,
                          SUM(IF(state = 'COUNTED', COALESCE(regular_fen - charge_fen, 0), 0)) saved,
                          SUM(state <> 'COUNTED') taken_back
                        FROM benefit_use %s
                        GROUP BY merchant, outlet, benefit, product ORDER BY merchant, outlet, benefit, product
                        """.formatted(WHERE))
                .query((rs, n) -> new Line(
                        new LocalText(rs.getString("place_zh"), rs.getString("place_en")),
                        new LocalText(rs.getString("benefit_zh"), rs.getString("benefit_en")),
                        new LocalText(rs.getString("product_zh"), rs.getString("product_en")),
                        rs.getInt("uses"),
                        rs.getInt("pieces"),
                        Fen.of(rs.getLong("charged")),
                        Fen.of(rs.getLong("saved")),
                        rs.getInt("taken_back")))
                .list();
    }

    /** Whose uses the month holds. */
    List<PersonId> persons(Scope scope) {
        return with(scope, "SELECT DISTINCT person_id FROM benefit_use " + WHERE)
                .query((rs, n) -> new PersonId(rs.getLong(1)))
                .list();
    }

    void each(Scope scope, Consumer<UseLine> reader) {
        with(scope, "SELECT * FROM benefit_use " + WHERE + "ORDER BY used_at, id")
                .query(rs -> {
                    reader.accept(UseTable.stored(rs).line());
                });
    }

    private StatementSpec with(Scope scope, String sql) {
        return jdbc.sql(sql)
                .param("from", Utc.column(scope.from()))
                .param("before", Utc.column(scope.before()))
                .param("merchant", scope.merchant().orElse(null))
                .param("outlet", scope.outlet().orElse(null));
    }
}
