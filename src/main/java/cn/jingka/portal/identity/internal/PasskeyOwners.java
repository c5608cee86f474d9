package cn.jingka.portal.identity.internal;

import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** The random handles under which authenticators know people. The name is the account: {@code member:42}, {@code officer}. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final JdbcClient jdbc;

    PasskeyOwners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public PublicKeyCredentialUserEntity findById(Bytes handle) {
        return jdbc.sql("SELECT account FROM passkey_owner WHERE handle = :handle")
                .param("handle", handle.getBytes())
                .query(String.class)
                .optional()
                .map(account -> owner(account, handle))
                .orElse(null);
    }

    @Override
    public PublicKeyCredentialUserEntity findByUsername(String account) {
        return handle(account).map(handle -> owner(account, handle)).orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        jdbc.sql("INSERT INTO passkey_owner (account, handle) VALUES (:account, :handle)")
                .param("account", owner.getName())
                .param("handle", owner.getId().getBytes())
                .update();
    }

    @Override
    public void delete(Bytes handle) {
        jdbc.sql("DELETE FROM passkey_owner WHERE handle = :handle")
                .param("handle", handle.getBytes())
                .update();
    }

    Optional<Bytes> handle(String account) {
        return jdbc.sql("SELECT handle FROM passkey_owner WHERE account = :account")
                .param("account", account)
                .query(byte[].class)
                .optional()
                .map(Bytes::new);
    }

    /** Two windows that ask at the same moment get the same handle. */
    void know(String account) {
        if (handle(account).isEmpty()) {
            try {
                save(owner(account, Bytes.random()));
            } catch (DuplicateKeyException known) {
                handle(account).orElseThrow(() -> known);
            }
        }
    }

    private static PublicKeyCredentialUserEntity owner(String account, Bytes handle) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .name(account)
                .displayName(account)
                .id(handle)
                .build();
    }
}
