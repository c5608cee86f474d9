package cn.jingka.portal.identity.internal;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.identity.Passkeys.Passkey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** The public keys of passkeys. */
@Component
class PasskeyStore implements UserCredentialRepository {

    private final JdbcClient jdbc;

    PasskeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A new passkey, or after a use its new count; a name given meanwhile stays. */
    @Override
    public void save(CredentialRecord passkey) {
        jdbc.sql("""
                        INSERT INTO passkey (credential_id, handle, label, public_key, sign_count, transports, backup_eligible,
                            backed_up, attestation_object, attestation_client, created_at, last_used_at)
                        VALUES (:id, :handle, :label, :key, :count, :transports, :eligible, :backedUp, :object, :client,
                            :created, :used)
                        ON DUPLICATE KEY UPDATE sign_count = :count, backed_up = :backedUp, last_used_at = :used
                        """)
                .param("id", passkey.getCredentialId().getBytes())
                .param("handle", passkey.getUserEntityUserId().getBytes())
                .param("label", passkey.getLabel())
                .param("key", passkey.getPublicKey().getBytes())
                .param("count", passkey.getSignatureCount())
                .param("transports", transports(passkey.getTransports()))
                .param("eligible", passkey.isBackupEligible())
                .param("backedUp", passkey.isBackupState())
                .param("object", passkey.getAttestationObject().getBytes())
                .param("client", passkey.getAttestationClientDataJSON().getBytes())
                .param("created", Utc.column(passkey.getCreated()))
                .param("used", Utc.column(passkey.getLastUsed()))
                .update();
    }

    @Override
    public CredentialRecord findByCredentialId(Bytes id) {
        return jdbc.sql("SELECT * FROM passkey WHERE credential_id = :id")
                .param("id", id.getBytes())
                .query(PasskeyStore::read)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return jdbc.sql("SELECT * FROM passkey WHERE handle = :handle ORDER BY created_at")
                .param("handle", handle.getBytes())
                .query(PasskeyStore::read)
                .list();
    }

    @Override
    public void delete(Bytes id) {
        jdbc.sql("DELETE FROM passkey WHERE credential_id = :id")
                .param("id", id.getBytes())
                .update();
    }

    List<Passkey> of(String account) {
        return jdbc.sql("""
                        SELECT p.* FROM passkey p JOIN passkey_owner o ON o.handle = p.handle
                        WHERE o.account = :account ORDER BY p.created_at
                        """)
                .param("account", account)
                .query((row, number) -> new Passkey(
                        new Bytes(row.getBytes("credential_id")).toBase64UrlString(),
                        row.getString("label"),
                        Utc.instant(row, "created_at"),
                        Utc.instant(row, "last_used_at"),
                        row.getBoolean("backed_up"),
                        row.getObject("copied_at") != null))
                .list();
    }

    boolean copied(Bytes id) {
        return jdbc.sql("SELECT COUNT(*) FROM passkey WHERE credential_id = :id AND copied_at IS NOT NULL")
                        .param("id", id.getBytes())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void markCopied(Bytes id, Instant now) {
        jdbc.sql("UPDATE passkey SET copied_at = :now WHERE credential_id = :id AND copied_at IS NULL")
                .param("now", Utc.column(now))
                .param("id", id.getBytes())
                .update();
    }

    void rename(Bytes id, String label) {
        jdbc.sql("UPDATE passkey SET label = :label WHERE credential_id = :id")
                .param("label", label)
                .param("id", id.getBytes())
                .update();
    }

    /** @return how many there were */
    int forget(String account) {
        return jdbc.sql(
                        "DELETE p FROM passkey p JOIN passkey_owner o ON o.handle = p.handle WHERE o.account = :account")
                .param("account", account)
                .update();
    }

    private static CredentialRecord read(ResultSet row, int number) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(new Bytes(row.getBytes("handle")))
                .label(row.getString("label"))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("sign_count"))
                // None is taken without user verification.
                .uvInitialized(true)
                .transports(transports(row.getString("transports")))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .attestationObject(new Bytes(row.getBytes("attestation_object")))
                .attestationClientDataJSON(new Bytes(row.getBytes("attestation_client")))
                .created(Utc.instant(row, "created_at"))
                .lastUsed(Utc.instant(row, "last_used_at"))
                .build();
    }

    private static String transports(Set<AuthenticatorTransport> transports) {
        return transports.stream()
                .map(AuthenticatorTransport::getValue)
                .sorted()
                .collect(Collectors.joining(","));
    }

    private static Set<AuthenticatorTransport> transports(String column) {
        return Arrays.stream(column.split(","))
                .filter(name -> !name.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
    }
}
