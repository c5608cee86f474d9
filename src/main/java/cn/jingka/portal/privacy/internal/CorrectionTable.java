package cn.jingka.portal.privacy.internal;

import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.identifier.Luhn;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.privacy.Correction;
import cn.jingka.portal.privacy.Correction.State;
import cn.jingka.portal.privacy.CorrectionItem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests for corrections; values and words are sealed to their places. */
@Component
class CorrectionTable {

    private static final String PLACE = "correction_request.";
    private static final long NUMBERS = 1_000_000;

    record CorrectionRow(long id, PersonId person, String unit, String decidedByName, Correction correction) {

        @Override
        public String toString() {
            return "CorrectionRow[" + correction.reference() + "]";
        }
    }

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;

    CorrectionTable(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the same is asked for already */
    String insert(
            PersonId person,
            String unit,
            CorrectionItem item,
            Texts texts,
            Instant now,
            LocalDate today,
            LocalDate due) {
        long id = jdbc.sql("SELECT NEXT VALUE FOR correction_seq")
                .query(Long.class)
                .single();
        String digits = "%04d%06d".formatted(today.getYear(), id % NUMBERS);
        String reference = "K" + digits + Luhn.checkDigit(digits);
        jdbc.sql("""
                        INSERT INTO correction_request
                            (id, reference, person_id, unit_code, item, present, wished, words, state, asked_at, due_on)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?)
                        """)
                .params(
                        id,
                        reference,
                        person.value(),
                        unit,
                        item.name(),
                        seal(id, "present", texts.present()),
                        seal(id, "wished", texts.wished()),
                        seal(id, "words", texts.words()),
                        Utc.column(now),
                        due)
                .update();
        return reference;
    }

    /** What is sealed. */
    record Texts(String present, String wished, String words) {

        @Override
        public String toString() {
            return "Texts[…]";
        }
    }

    List<CorrectionRow> of(PersonId person) {
        return jdbc.sql("SELECT * FROM correction_request WHERE person_id = ? ORDER BY id DESC")
                .param(person.value())
                .query((row, number) -> row(row))
                .list();
    }

    List<CorrectionRow> open(Collection<String> units) {
        return units.isEmpty()
                ? List.of()
                : jdbc.sql(
                                "SELECT * FROM correction_request WHERE unit_code IN (:units) AND state = 'OPEN' ORDER BY asked_at")
                        .param("units", units)
                        .query((row, number) -> row(row))
                        .list();
    }

    List<CorrectionRow> decided(Collection<String> units, int most) {
        return units.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                SELECT * FROM correction_request
                                WHERE unit_code IN (:units) AND state IN ('ACCEPTED', 'REFUSED')
                                ORDER BY decided_at DESC LIMIT :most
                                """)
                        .param("units", units)
                        .param("most", most)
                        .query((row, number) -> row(row))
                        .list();
    }

    /** Held until the transaction ends. */
    Optional<CorrectionRow> lock(String reference) {
        return jdbc.sql("SELECT * FROM correction_request WHERE reference = ? FOR UPDATE")
                .param(reference)
                .query((row, number) -> row(row))
                .optional();
    }

    void decide(CorrectionRow row, State state, Actor by, String answer, Instant now) {
        jdbc.sql("""
                        UPDATE correction_request
                        SET state = ?, decided_at = ?, decided_by = ?, decided_by_name = ?, answer = ? WHERE id = ?
                        """)
                .params(
                        state.name(),
                        Utc.column(now),
                        by.account(),
                        by.displayName(),
                        seal(row.id(), "answer", answer),
                        row.id())
                .update();
    }

    private byte[] seal(long id, String column, String text) {
        return cipher.encrypt(text, PLACE + column + ":" + id);
    }

    private String open(ResultSet row, String column) throws SQLException {
        byte[] kept = row.getBytes(column);
        return kept == null ? "" : cipher.decrypt(kept, PLACE + column + ":" + row.getLong("id"));
    }

    private CorrectionRow row(ResultSet row) throws SQLException {
        return new CorrectionRow(
                row.getLong("id"),
                new PersonId(row.getLong("person_id")),
                row.getString("unit_code"),
                row.getString("decided_by_name"),
                new Correction(
                        row.getString("reference"),
                        CorrectionItem.valueOf(row.getString("item")),
                        open(row, "present"),
                        open(row, "wished"),
                        open(row, "words"),
                        State.valueOf(row.getString("state")),
                        Utc.instant(row, "asked_at"),
                        row.getObject("due_on", LocalDate.class),
                        Optional.ofNullable(Utc.instant(row, "decided_at")),
                        open(row, "answer")));
    }
}
