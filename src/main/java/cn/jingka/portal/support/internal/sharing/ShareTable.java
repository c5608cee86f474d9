package cn.jingka.portal.support.internal.sharing;

import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.support.SharedScreen;
import cn.jingka.portal.support.internal.VerifiedCalls.VerifiedCall;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The shares and what their pages show; in the database, since member and agent may be served by different nodes. */
@Component
class ShareTable {

    private static final String COLUMNS = "id, call_number, person_id, agent, expires_at, joined_at, version";

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;
    private final JsonMapper json;
    private final Clock clock;

    ShareTable(JdbcClient jdbc, PersonalDataCipher cipher, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.json = json;
        this.clock = clock;
    }

    Optional<ShareRow> ofMember(PersonId person) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM shared_view WHERE open_person = ?")
                .param(person.value())
                .query(ShareTable::row)
                .optional();
    }

    Optional<ShareRow> ofCall(VerifiedCall call) {
        return jdbc.sql("SELECT " + COLUMNS
                        + " FROM shared_view WHERE open_person = ? AND call_number = ? AND agent = ?")
                .params(call.caller().value(), call.number(), call.agent())
                .query(ShareTable::row)
                .optional();
    }

    /** Those whose call has ended, or whose caller is verified no more or another. */
    List<ShareRow> over() {
        return jdbc.sql("SELECT " + COLUMNS + """
                         FROM shared_view WHERE open_person IS NOT NULL AND NOT EXISTS
                            (SELECT 1 FROM support_call c WHERE c.number = shared_view.call_number
                               AND c.person_id = shared_view.person_id AND c.ended_at IS NULL AND c.verified_until > ?)
                        """)
                .param(Utc.column(clock.instant()))
                .query(ShareTable::row)
                .list();
    }

    void offer(VerifiedCall call, String code, Instant until) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO shared_view (id, call_number, person_id, agent, code_index, offered_at, expires_at, version)
                        VALUES (?, ?, ?, ?, ?, ?, ?, 0)
                        """)
                .params(
                        bytes(id),
                        call.number(),
                        call.caller().value(),
                        call.agent(),
                        codeIndex(call, code),
                        Utc.column(clock.instant()),
                        Utc.column(until))
                .update();
    }

    /** @return whether it was the right code, in time; it counts once */
    boolean join(ShareRow share, VerifiedCall call, String code) {
        LocalDateTime now = Utc.column(clock.instant());
        return jdbc.sql("""
                        UPDATE shared_view SET joined_at = ?
                        WHERE id = ? AND code_index = ? AND joined_at IS NULL AND ended_at IS NULL AND expires_at > ?
                        """)
                        .params(now, bytes(share.id()), codeIndex(call, code), now)
                        .update()
                == 1;
    }

    /** @param by {@code MEMBER}, {@code AGENT} or {@code CALL} */
    boolean end(ShareRow share, String by) {
        return jdbc.sql("""
                        UPDATE shared_view SET ended_at = ?, ended_by = ?, frame = NULL
                        WHERE id = ? AND ended_at IS NULL
                        """)
                        .params(Utc.column(clock.instant()), by, bytes(share.id()))
                        .update()
                == 1;
    }

    /** Counts a wrong code typed in the call. */
    int countWrong(VerifiedCall call) {
        jdbc.sql(
                        "INSERT INTO shared_view_try (call_number, tries) VALUES (?, 1) ON DUPLICATE KEY UPDATE tries = tries + 1")
                .param(call.number())
                .update();
        return wrong(call);
    }

    int wrong(VerifiedCall call) {
        return jdbc.sql("SELECT tries FROM shared_view_try WHERE call_number = ?")
                .param(call.number())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Whether the agent sees this page for the first time in the share; remembered. */
    boolean firstLook(ShareRow share, String path) {
        return jdbc.sql("INSERT IGNORE INTO shared_view_page (share_id, path) VALUES (?, ?)")
                        .params(bytes(share.id()), path)
                        .update()
                == 1;
    }

    void show(ShareRow share, SharedScreen screen) {
        int version = share.version() + 1;
        jdbc.sql("UPDATE shared_view SET frame = ?, version = ? WHERE id = ? AND version = ? AND ended_at IS NULL")
                .params(
                        cipher.encrypt(packed(screen.at(version)), place(share)),
                        version,
                        bytes(share.id()),
                        share.version())
                .update();
    }

    Optional<SharedScreen> screen(ShareRow share) {
        return jdbc.sql("SELECT frame FROM shared_view WHERE id = ? AND frame IS NOT NULL")
                .param(bytes(share.id()))
                .query((row, n) -> unpacked(cipher.decryptBytes(row.getBytes(1), place(share))))
                .optional();
    }

    private byte[] packed(SharedScreen screen) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            json.writeValue(zip, screen);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private SharedScreen unpacked(byte[] packed) {
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return json.readValue(zip, SharedScreen.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bound to the call: the same digits are worthless in any other. */
    private byte[] codeIndex(VerifiedCall call, String code) {
        return cipher.index("support.share", call.number() + "\n" + call.caller() + "\n" + code);
    }

    private static String place(ShareRow share) {
        return "shared_view.frame:" + share.id();
    }

    private static ShareRow row(ResultSet row, int number) throws SQLException {
        return new ShareRow(
                uuid(row.getBytes("id")),
                row.getString("call_number"),
                new PersonId(row.getLong("person_id")),
                row.getString("agent"),
                Utc.instant(row, "expires_at"),
                Utc.instant(row, "joined_at"),
                row.getInt("version"));
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
