package cn.jingka.portal.protection.internal;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.members.HeadCounts.UnitHeads;
import cn.jingka.portal.protection.ProtectionRosters.Closing;
import cn.jingka.portal.protection.ProtectionRosters.Funding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rosters as they were frozen. */
@Component
class ClosedRosters {

    record Closed(Closing closing, Funding funding) {}

    private static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ClosedRosters(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Optional<Closed> of(int year) {
        return jdbc.sql(
                        "SELECT closed_at, closed_by_name, per_member_fen, funding_fen FROM protection_roster WHERE term_year = ?")
                .param(year)
                .query((row, number) -> new Closed(
                        new Closing(Utc.instant(row, "closed_at"), row.getString("closed_by_name")),
                        new Funding(Fen.of(row.getLong("per_member_fen")), Fen.of(row.getLong("funding_fen")))))
                .optional();
    }

    List<UnitHeads> units(int year) {
        return jdbc.sql("""
                        SELECT unit_code, unit_name, heads, additions, removals, late
                        FROM protection_roster_unit WHERE term_year = ? ORDER BY unit_code
                        """)
                .param(year)
                .query((row, number) -> new UnitHeads(
                        row.getString("unit_code"),
                        row.getString("unit_name"),
                        row.getLong("heads"),
                        row.getLong("additions"),
                        row.getLong("removals"),
                        row.getLong("late")))
                .list();
    }

    void keep(int year, Instant at, Actor who, long heads, Funding funding, List<UnitHeads> units) {
        jdbc.sql("INSERT INTO protection_roster VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        year,
                        Utc.column(at),
                        who.account(),
                        who.displayName(),
                        heads,
                        funding.perMember().value(),
                        funding.total().value())
                .update();
        batches.batchUpdate(
                "INSERT INTO protection_roster_unit VALUES (?, ?, ?, ?, ?, ?, ?)", units, BATCH, (row, unit) -> {
                    row.setInt(1, year);
                    row.setString(2, unit.unitCode());
                    row.setString(3, unit.unitName());
                    row.setLong(4, unit.heads());
                    row.setLong(5, unit.additions());
                    row.setLong(6, unit.removals());
                    row.setLong(7, unit.late());
                });
    }
}
