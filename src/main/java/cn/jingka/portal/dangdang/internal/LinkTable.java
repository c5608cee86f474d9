package cn.jingka.portal.dangdang.internal;

import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.dangdang.internal.Partner.AccountBody;
import cn.jingka.portal.dangdang.internal.Partner.Tokens;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The linked accounts on record; the one class that knows how account, nickname and tokens are sealed. */
@Component
class LinkTable {

    static final String ACCOUNT = "dangdang_link.account:";
    static final String NICKNAME = "dangdang_link.nickname:";
    private static final String ACCESS = "dangdang_link.access_token:";
    private static final String REFRESH = "dangdang_link.refresh_token:";
    private static final int LONGEST_NICKNAME = 100;

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;

    LinkTable(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** The person's link, unless it was ended. */
    Optional<LinkRow> ofPerson(PersonId person) {
        return jdbc.sql("SELECT * FROM dangdang_link WHERE linked_person = ?")
                .param(person.value())
                .query(this::row)
                .optional();
    }

    /** The link of an account, unless it was ended. */
    Optional<LinkRow> ofAccount(String account) {
        return jdbc.sql("SELECT * FROM dangdang_link WHERE linked_account = ?")
                .param(accountIndex(account))
                .query(this::row)
                .optional();
    }

    Optional<LinkRow> find(long id) {
        return jdbc.sql("SELECT * FROM dangdang_link WHERE id = ?")
                .param(id)
                .query(this::row)
                .optional();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when person or account were linked a moment ago */
    long insert(PersonId person, AccountBody account, Tokens tokens, Instant now) {
        long id = jdbc.sql("SELECT NEXT VALUE FOR dangdang_link_seq")
                .query(Long.class)
                .single();
        jdbc.sql("""
                        INSERT INTO dangdang_link (id, person_id, account_index, account, nickname, linked_at,
                            access_token, access_expires_at, refresh_token, consent, orders_cursor, next_pull_at, attempts)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, TRUE, '', ?, 0)""")
                .params(
                        id,
                        person.value(),
                        accountIndex(account.accountId()),
                        cipher.encrypt(account.accountId(), ACCOUNT + id),
                        sealNickname(id, account),
                        Utc.column(now),
                        cipher.encrypt(tokens.access(), ACCESS + id),
                        Utc.column(now.plus(tokens.lifetime())),
                        cipher.encrypt(tokens.refresh(), REFRESH + id),
                        Utc.column(now))
                .update();
        return id;
    }

    private byte[] sealNickname(long id, AccountBody account) {
        String given = account.nickname() == null ? "" : account.nickname().strip();
        String kept = given.length() > LONGEST_NICKNAME ? given.substring(0, LONGEST_NICKNAME) : given;
        return cipher.encrypt(kept, NICKNAME + id);
    }

    /** The partner gave new tokens, after its refresh or because the owner agreed anew. */
    void keepTokens(long id, Tokens tokens, Instant now) {
        jdbc.sql("""
                        UPDATE dangdang_link
                        SET access_token = ?, access_expires_at = ?, refresh_token = ?, consent = TRUE
                        WHERE id = ?""")
                .params(
                        cipher.encrypt(tokens.access(), ACCESS + id),
                        Utc.column(now.plus(tokens.lifetime())),
                        cipher.encrypt(tokens.refresh(), REFRESH + id),
                        id)
                .update();
    }

    /** Tokens that the partner doesn't take any more are not kept. */
    void consentGone(long id) {
        jdbc.sql("""
                        UPDATE dangdang_link SET consent = FALSE, access_token = NULL, access_expires_at = NULL,
                            refresh_token = NULL WHERE id = ?""").param(id).update();
    }

    /** Takes the link for this worker alone, for a while: a refresh token works only once. */
    boolean claim(long id, Instant now, Duration lease) {
        return jdbc.sql("""
                        UPDATE dangdang_link SET claimed_until = ?
                        WHERE id = ? AND (claimed_until IS NULL OR claimed_until <= ?)""")
                        .params(Utc.column(now.plus(lease)), id, Utc.column(now))
                        .update()
                == 1;
    }

    void release(long id) {
        jdbc.sql("UPDATE dangdang_link SET claimed_until = NULL WHERE id = ?")
                .param(id)
                .update();
    }

    void cursor(long id, String cursor) {
        jdbc.sql("UPDATE dangdang_link SET orders_cursor = ? WHERE id = ?")
                .params(cursor, id)
                .update();
    }

    void pulled(long id, Instant now, Instant next) {
        jdbc.sql("""
                        UPDATE dangdang_link SET pulled_at = ?, next_pull_at = ?, failing_since = NULL, attempts = 0
                        WHERE id = ? AND unlinked_at IS NULL""").params(Utc.column(now), Utc.column(next), id).update();
    }

    void failed(long id, Instant now, Instant next) {
        jdbc.sql("""
                        UPDATE dangdang_link SET failing_since = COALESCE(failing_since, ?), next_pull_at = ?,
                            attempts = attempts + 1
                            WHERE id = ?""").params(Utc.column(now), Utc.column(next), id).update();
    }

    void goldTold(long id, LocalDate until) {
        jdbc.sql("UPDATE dangdang_link SET gold_told = ? WHERE id = ?")
                .params(until, id)
                .update();
    }

    void due(long id, Instant now) {
        jdbc.sql("UPDATE dangdang_link SET next_pull_at = ? WHERE id = ?")
                .params(Utc.column(now), id)
                .update();
    }

    /** Links whose partner is to be asked or told something, those waiting longest first. */
    List<Long> due(Instant now, int most) {
        return jdbc.sql("""
                        SELECT id FROM dangdang_link
                        WHERE next_pull_at <= ? AND consent AND (claimed_until IS NULL OR claimed_until <= ?)
                        ORDER BY next_pull_at LIMIT ?""")
                .params(Utc.column(now), Utc.column(now), most)
                .query(Long.class)
                .list();
    }

    /** Ends the link; the row stays until the partner knows. */
    void unlink(long id, Instant now) {
        jdbc.sql("UPDATE dangdang_link SET unlinked_at = ?, next_pull_at = ?, attempts = 0 WHERE id = ?")
                .params(Utc.column(now), Utc.column(now), id)
                .update();
    }

    void delete(long id) {
        jdbc.sql("DELETE FROM dangdang_link WHERE id = ?").param(id).update();
    }

    private byte[] accountIndex(String account) {
        return cipher.index("dangdang.account", account);
    }

    private LinkRow row(ResultSet rs, int n) throws SQLException {
        long id = rs.getLong("id");
        byte[] access = rs.getBytes("access_token");
        byte[] refresh = rs.getBytes("refresh_token");
        return new LinkRow(
                id,
                new PersonId(rs.getLong("person_id")),
                cipher.decrypt(rs.getBytes("account"), ACCOUNT + id),
                cipher.decrypt(rs.getBytes("nickname"), NICKNAME + id),
                Utc.instant(rs, "linked_at"),
                access == null ? null : cipher.decrypt(access, ACCESS + id),
                Utc.instant(rs, "access_expires_at"),
                refresh == null ? null : cipher.decrypt(refresh, REFRESH + id),
                rs.getBoolean("consent"),
                rs.getString("orders_cursor"),
                Optional.ofNullable(rs.getObject("gold_told", LocalDate.class)),
                Optional.ofNullable(Utc.instant(rs, "pulled_at")),
                Optional.ofNullable(Utc.instant(rs, "failing_since")),
                rs.getInt("attempts"),
                Optional.ofNullable(Utc.instant(rs, "unlinked_at")));
    }
}
