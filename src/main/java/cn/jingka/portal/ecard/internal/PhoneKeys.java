package cn.jingka.portal.ecard.internal;

import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.person.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The registered phones. */
@Component
class PhoneKeys {

    private static final String SELECT = "SELECT * FROM ecard_key WHERE ";

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;

    PhoneKeys(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** Also one that has ended or run out. */
    Optional<PhoneKey> find(String id) {
        return jdbc.sql(SELECT + "id = ?").param(bytes(id)).query(this::key).optional();
    }

    /** The same, held until the end of the transaction: takings of one phone's codes go one after another. */
    Optional<PhoneKey> lock(String id) {
        return jdbc.sql(SELECT + "id = ? FOR UPDATE")
                .param(bytes(id))
                .query(this::key)
                .optional();
    }

    Optional<PhoneKey> byHandle(String handle) {
        return jdbc.sql(SELECT + "live_handle = ?")
                .param(handle)
                .query(this::key)
                .optional();
    }

    /** The person's phones whose keys can still be used, the latest first. */
    List<PhoneKey> live(PersonId person, Instant now) {
        return jdbc.sql(SELECT
                        + "person_id = ? AND ended_at IS NULL AND valid_until > ? ORDER BY registered_at DESC, id")
                .params(person.value(), Utc.column(now))
                .query(this::key)
                .list();
    }

    /** The places taken among the phones a person may have at once. */
    List<Integer> places(PersonId person) {
        return jdbc.sql("SELECT live_place FROM ecard_key WHERE person_id = ? AND live_place IS NOT NULL")
                .param(person.value())
                .query(Integer.class)
                .list();
    }

    int registeredSince(PersonId person, Instant since) {
        return jdbc.sql("SELECT COUNT(*) FROM ecard_key WHERE person_id = ? AND registered_at > ?")
                .params(person.value(), Utc.column(since))
                .query(Integer.class)
                .single();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when somebody else has just taken the place or the handle */
    void insert(PhoneKey key, int place) {
        jdbc.sql("""
                        INSERT INTO ecard_key (id, person_id, card_tail, card_issued_on, place, handle, public_key,
                            typing_key, device, registered_at, valid_until)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        bytes(key.id()),
                        key.person().value(),
                        key.cardTail(),
                        key.cardIssuedOn(),
                        place,
                        key.handle(),
                        key.publicKey(),
                        cipher.encrypt(key.typingKey(), place(key.id())),
                        key.device(),
                        Utc.column(key.registeredAt()),
                        Utc.column(key.until()))
                .update();
    }

    /** Ends a key of the person; says whether there was one to end. */
    boolean end(PersonId person, String id, Instant now) {
        return jdbc.sql("UPDATE ecard_key SET ended_at = ? WHERE id = ? AND person_id = ? AND ended_at IS NULL")
                        .params(Utc.column(now), bytes(id), person.value())
                        .update()
                > 0;
    }

    /** Frees the places of the person's keys whose day is over. */
    void endRunOut(PersonId person, Instant now) {
        jdbc.sql("UPDATE ecard_key SET ended_at = ? WHERE person_id = ? AND ended_at IS NULL AND valid_until <= ?")
                .params(Utc.column(now), person.value(), Utc.column(now))
                .update();
    }

    void forget(Instant runOutBefore) {
        jdbc.sql("DELETE FROM ecard_key WHERE valid_until < ?")
                .param(Utc.column(runOutBefore))
                .update();
    }

    private PhoneKey key(ResultSet row, int number) throws SQLException {
        String id = HexFormat.of().formatHex(row.getBytes("id"));
        return new PhoneKey(
                id,
                new PersonId(row.getLong("person_id")),
                row.getString("card_tail"),
                row.getObject("card_issued_on", LocalDate.class),
                row.getString("handle"),
                row.getBytes("public_key"),
                cipher.decryptBytes(row.getBytes("typing_key"), place(id)),
                row.getString("device"),
                Utc.instant(row, "registered_at"),
                Utc.instant(row, "valid_until"),
                Utc.instant(row, "ended_at"));
    }

    private static String place(String id) {
        return "ecard_key.typing_key:" + id;
    }

    private static byte[] bytes(String id) {
        return HexFormat.of().parseHex(id);
    }
}
