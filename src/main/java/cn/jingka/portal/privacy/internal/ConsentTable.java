package cn.jingka.portal.privacy.internal;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.personaldata.Consents;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The record of consents. Nothing is overwritten: other words for the same purpose are a new consent that ends the old one. */
@Component
class ConsentTable implements Consents {

    record ConsentRow(String purpose, String wording, Instant givenAt, Optional<Instant> withdrawnAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    ConsentTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void given(PersonId person, String purpose, String wording) {
        jdbc.sql("""
                        UPDATE consent SET withdrawn_at = :now
                        WHERE person_id = :person AND standing = :purpose AND wording <> :wording
                        """)
                .param("now", Utc.column(clock.instant()))
                .param("person", person.value())
                .param("purpose", purpose)
                .param("wording", wording)
                .update();
        // Given to the same words, it stands since it was given first.
        jdbc.sql("""
                        INSERT INTO consent (id, person_id, purpose, wording, given_at)
                        VALUES (NEXT VALUE FOR consent_seq, :person, :purpose, :wording, :now)
                        ON DUPLICATE KEY UPDATE wording = wording
                        """)
                .param("person", person.value())
                .param("purpose", purpose)
                .param("wording", wording)
                .param("now", Utc.column(clock.instant()))
                .update();
    }

    @Override
    @Transactional
    public void withdrawn(PersonId person, String purpose) {
        jdbc.sql("UPDATE consent SET withdrawn_at = ? WHERE person_id = ? AND standing = ?")
                .params(Utc.column(clock.instant()), person.value(), purpose)
                .update();
    }

    List<ConsentRow> of(PersonId person) {
        return jdbc.sql("""
                        SELECT purpose, wording, given_at, withdrawn_at FROM consent
                        WHERE person_id = ? ORDER BY withdrawn_at IS NOT NULL, given_at DESC, id DESC
                        """)
                .param(person.value())
                .query((row, number) -> new ConsentRow(
                        row.getString("purpose"),
                        row.getString("wording"),
                        Utc.instant(row, "given_at"),
                        Optional.ofNullable(Utc.instant(row, "withdrawn_at"))))
                .list();
    }

    boolean stands(PersonId person, String purpose) {
        return jdbc.sql("SELECT COUNT(*) FROM consent WHERE person_id = ? AND standing = ?")
                        .params(person.value(), purpose)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
