package cn.jingka.portal.oversight.internal;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.person.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts of staff and their persons. */
@Component
class StaffPersonTable {

    private final JdbcClient jdbc;

    StaffPersonTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(String account, PersonId person, String linkedBy, Instant linkedAt) {}

    List<Row> all() {
        return jdbc.sql("SELECT * FROM staff_person ORDER BY account")
                .query((row, n) -> new Row(
                        row.getString("account"),
                        new PersonId(row.getLong("person_id")),
                        row.getString("linked_by"),
                        Utc.instant(row, "linked_at")))
                .list();
    }

    Map<String, PersonId> byAccount() {
        return all().stream().collect(Collectors.toMap(Row::account, Row::person));
    }

    void put(String account, PersonId person, String by, Instant at) {
        jdbc.sql("""
                        INSERT INTO staff_person (account, person_id, linked_by, linked_at) VALUES (?, ?, ?, ?)
                        ON DUPLICATE KEY UPDATE person_id = VALUES(person_id), linked_by = VALUES(linked_by),
                                                linked_at = VALUES(linked_at)
                        """).params(account, person.value(), by, Utc.column(at)).update();
    }

    void remove(String account) {
        jdbc.sql("DELETE FROM staff_person WHERE account = ?").param(account).update();
    }
}
