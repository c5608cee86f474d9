package cn.jingka.portal.merchants.internal;

import cn.jingka.portal.common.database.Utc;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which account stands at which outlet. */
@Repository
class AssignmentTable {

    private final JdbcClient jdbc;

    AssignmentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Assignment(String account, String merchant, String outlet) {}

    Optional<Assignment> of(String account) {
        return jdbc.sql("SELECT account, merchant, outlet FROM counter_assignment WHERE account = ?")
                .param(account)
                .query(Assignment.class)
                .optional();
    }

    List<Assignment> all() {
        return jdbc.sql("SELECT account, merchant, outlet FROM counter_assignment")
                .query(Assignment.class)
                .list();
    }

    void put(Assignment place, Instant at, String by) {
        jdbc.sql("""
                        INSERT INTO counter_assignment (account, merchant, outlet, assigned_at, assigned_by)
                        VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE merchant = VALUES(merchant),
                          outlet = VALUES(outlet), assigned_at = VALUES(assigned_at), assigned_by = VALUES(assigned_by)
                        """)
                .params(place.account(), place.merchant(), place.outlet(), Utc.column(at), by)
                .update();
    }

    /** Like {@link #put}, unless the account stands somewhere already. */
    void putFirst(Assignment place, Instant at, String by) {
        jdbc.sql("""
                        INSERT IGNORE INTO counter_assignment (account, merchant, outlet, assigned_at, assigned_by)
                        VALUES (?, ?, ?, ?, ?)
                        """)
                .params(place.account(), place.merchant(), place.outlet(), Utc.column(at), by)
                .update();
    }

    boolean remove(String account) {
        return jdbc.sql("DELETE FROM counter_assignment WHERE account = ?")
                        .param(account)
                        .update()
                > 0;
    }
}
