package cn.jingka.portal.protection.internal;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.person.PersonId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which certificates were issued. */
@Component
class CertificateTable {

    record Issued(PersonId person, int year) {}

    private final JdbcClient jdbc;

    CertificateTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A second certificate for the same term is the same certificate. */
    void keep(byte[] codeHash, PersonId person, int year, Instant at) {
        jdbc.sql("INSERT IGNORE INTO protection_certificate VALUES (?, ?, ?, ?)")
                .params(codeHash, person.value(), year, Utc.column(at))
                .update();
    }

    Optional<Issued> find(byte[] codeHash) {
        return jdbc.sql("SELECT person_id, term_year FROM protection_certificate WHERE code_hash = ?")
                .param(codeHash)
                .query((row, number) -> new Issued(new PersonId(row.getLong("person_id")), row.getInt("term_year")))
                .optional();
    }
}
