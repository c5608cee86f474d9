package cn.jingka.portal.privacy.internal;

import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.privacy.OwnExports.Format;
import cn.jingka.portal.privacy.OwnExports.State;
import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Copies and their files; each piece of a file is sealed to its place. */
@Component
class ExportTable {

    private static final int PIECE = 1_000_000;

    record ExportRow(
            String id, PersonId person, Locale language, State state, Instant askedAt, Optional<Instant> expiresAt) {}

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;

    ExportTable(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when one was asked for on this day */
    String insert(PersonId person, Locale language, Instant now, LocalDate today) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("""
                        INSERT INTO data_export (id, person_id, language, state, asked_at, asked_on)
                        VALUES (?, ?, ?, 'BEING_MADE', ?, ?)
                        """)
                .params(id, person.value(), language.toLanguageTag(), Utc.column(now), today)
                .update();
        return id;
    }

    Optional<ExportRow> latest(PersonId person) {
        return jdbc.sql("SELECT * FROM data_export WHERE person_id = ? ORDER BY asked_at DESC LIMIT 1")
                .param(person.value())
                .query((row, number) -> row(row))
                .optional();
    }

    /** Held until the transaction ends. */
    Optional<ExportRow> lock(String id) {
        return jdbc.sql("SELECT * FROM data_export WHERE id = ? FOR UPDATE")
                .param(id)
                .query((row, number) -> row(row))
                .optional();
    }

    void again(String id) {
        jdbc.sql("UPDATE data_export SET state = 'BEING_MADE' WHERE id = ?")
                .param(id)
                .update();
    }

    void failed(String id) {
        jdbc.sql("UPDATE data_export SET state = 'FAILED' WHERE id = ? AND state = 'BEING_MADE'")
                .param(id)
                .update();
    }

    void ready(String id, Instant now, Instant expires) {
        jdbc.sql("UPDATE data_export SET state = 'READY', ready_at = ?, expires_at = ? WHERE id = ?")
                .params(Utc.column(now), Utc.column(expires), id)
                .update();
    }

    void fetched(String id, Instant now) {
        jdbc.sql("UPDATE data_export SET fetched_at = ? WHERE id = ?")
                .params(Utc.column(now), id)
                .update();
    }

    void keep(String id, Format format, byte[] file) {
        for (int piece = 0; piece * PIECE < file.length; piece++) {
            byte[] part = Arrays.copyOfRange(file, piece * PIECE, Math.min(file.length, (piece + 1) * PIECE));
            jdbc.sql("INSERT INTO data_export_piece (export_id, format, piece, content) VALUES (?, ?, ?, ?)")
                    .params(id, format.name(), piece, cipher.encrypt(part, place(id, format.name(), piece)))
                    .update();
        }
    }

    boolean has(String id, Format format) {
        return jdbc.sql("SELECT COUNT(*) FROM data_export_piece WHERE export_id = ? AND format = ?")
                        .params(id, format.name())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    byte[] file(String id, Format format) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        jdbc.sql("SELECT piece, content FROM data_export_piece WHERE export_id = ? AND format = ? ORDER BY piece")
                .params(id, format.name())
                .query((row, number) ->
                        cipher.decryptBytes(row.getBytes("content"), place(id, format.name(), row.getInt("piece"))))
                .list()
                .forEach(file::writeBytes);
        return file.toByteArray();
    }

    private static String place(String id, String format, int piece) {
        return "data_export_piece.content:" + id + ":" + format + ":" + piece;
    }

    private static ExportRow row(ResultSet row) throws SQLException {
        return new ExportRow(
                row.getString("id"),
                new PersonId(row.getLong("person_id")),
                Locale.forLanguageTag(row.getString("language")),
                State.valueOf(row.getString("state")),
                Utc.instant(row, "asked_at"),
                Optional.ofNullable(Utc.instant(row, "expires_at")));
    }
}
