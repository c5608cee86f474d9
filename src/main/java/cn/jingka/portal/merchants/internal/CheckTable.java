package cn.jingka.portal.merchants.internal;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.person.PersonId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Checks that counters opened by a member's code. */
@Repository
class CheckTable {

    private final JdbcClient jdbc;

    CheckTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param id hard to guess */
    record Check(
            String id,
            String account,
            String merchant,
            String outlet,
            PersonId person,
            String maskedName,
            Instant expiresAt) {

        @Override
        public String toString() {
            return "Check[" + merchant + "/" + outlet + "]";
        }
    }

    void add(Check check, Instant at) {
        jdbc.sql("""
                        INSERT INTO card_check (id, account, merchant, outlet, person_id, masked_name, opened_at,
                            expires_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        check.id(),
                        check.account(),
                        check.merchant(),
                        check.outlet(),
                        check.person().value(),
                        check.maskedName(),
                        Utc.column(at),
                        Utc.column(check.expiresAt()))
                .update();
    }

    Optional<Check> find(String id, String account) {
        return read("", id, account);
    }

    /** Held until the transaction ends: a check sent twice at once is recorded one after the other. */
    Optional<Check> lock(String id, String account) {
        return read(" FOR UPDATE", id, account);
    }

    private Optional<Check> read(String locking, String id, String account) {
        return jdbc.sql("""
                        SELECT id, account, merchant, outlet, person_id, masked_name, expires_at FROM card_check
                        WHERE id = ? AND account = ?""" + locking)
                .params(id, account)
                .query((rs, n) -> new Check(
                        rs.getString("id"),
                        rs.getString("account"),
                        rs.getString("merchant"),
                        rs.getString("outlet"),
                        new PersonId(rs.getLong("person_id")),
                        rs.getString("masked_name"),
                        Utc.instant(rs, "expires_at")))
                .optional();
    }

    /** What came of them stands in the uses and in the trail. */
    int forgetBefore(Instant moment) {
        return jdbc.sql("DELETE FROM card_check WHERE expires_at < ?")
                .param(Utc.column(moment))
                .update();
    }
}
