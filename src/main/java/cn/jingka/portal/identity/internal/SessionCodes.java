package cn.jingka.portal.identity.internal;

import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.common.database.Utc;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.ott.DefaultOneTimeToken;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.authentication.ott.OneTimeTokenService;
import org.springframework.stereotype.Service;

/**
 * Six-digit codes, each for one browser session: single use, five tries, gone when the session asks for another. The database
 * holds a keyed fingerprint over session, number and code, so neither a copy of it nor a code overheard is worth anything
 * outside the session that asked.
 */
@Service
class SessionCodes implements OneTimeTokenService {

    static final int TRIES = 5;

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SessionCodes(JdbcClient jdbc, PersonalDataCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** @param request a {@link SessionCodeRequest} */
    @Override
    public OneTimeToken generate(GenerateOneTimeTokenRequest request) {
        if (!(request instanceof SessionCodeRequest wish)) {
            throw new IllegalArgumentException("A code is made for a session only");
        }
        String code = "%06d".formatted(random.nextInt(1_000_000));
        Instant expiry = clock.instant().plus(wish.getExpiresIn());
        jdbc.sql("""
                        REPLACE INTO sign_in_code (session_index, code_index, expires_at, tries)
                        VALUES (:session, :code, :expiry, 0)
                        """)
                .param("session", sessionIndex(wish.sessionKey()))
                .param("code", codeIndex(wish.sessionKey(), wish.getUsername(), code))
                .param("expiry", Utc.column(expiry))
                .update();
        return new DefaultOneTimeToken(code, wish.getUsername(), expiry);
    }

    /**
     * @param given a {@link SessionCodeAuthentication}
     * @throws WrongCodeException with the tries left
     */
    @Override
    public OneTimeToken consume(OneTimeTokenAuthenticationToken given) {
        if (!(given instanceof SessionCodeAuthentication attempt)) {
            throw new IllegalArgumentException("A code is used in a session only");
        }
        byte[] session = sessionIndex(attempt.sessionKey());
        String number = (String) attempt.getPrincipal();
        LocalDateTime now = Utc.column(clock.instant());
        // The try is counted before the code is compared: parallel guesses can't share one try.
        int counted = jdbc.sql("""
                        UPDATE sign_in_code SET tries = tries + 1
                        WHERE session_index = :session AND tries < :most AND expires_at > :now
                        """)
                .param("session", session)
                .param("most", TRIES)
                .param("now", now)
                .update();
        if (counted == 0) {
            throw new WrongCodeException(0);
        }
        // Whoever deletes the row has used the code; a second request with the same code finds nothing.
        int used = jdbc.sql("DELETE FROM sign_in_code WHERE session_index = :session AND code_index = :code")
                .param("session", session)
                .param("code", codeIndex(attempt.sessionKey(), number, attempt.getTokenValue()))
                .update();
        if (used == 0) {
            throw new WrongCodeException(triesLeft(session));
        }
        return new DefaultOneTimeToken(attempt.getTokenValue(), number, clock.instant());
    }

    void forgetExpired() {
        jdbc.sql("DELETE FROM sign_in_code WHERE expires_at < :now")
                .param("now", Utc.column(clock.instant()))
                .update();
    }

    private int triesLeft(byte[] session) {
        return jdbc.sql("SELECT :most - tries FROM sign_in_code WHERE session_index = :session")
                .param("most", TRIES)
                .param("session", session)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private byte[] sessionIndex(String sessionKey) {
        return cipher.index("identity.code-session", sessionKey);
    }

    private byte[] codeIndex(String sessionKey, String number, String code) {
        return cipher.index("identity.code", sessionKey + "\n" + number + "\n" + code);
    }
}
