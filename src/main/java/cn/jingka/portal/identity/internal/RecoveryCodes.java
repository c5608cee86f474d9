package cn.jingka.portal.identity.internal;

import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.security.RealTime;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ten codes for the day on which phone and key are lost; each opens once. */
@Component
class RecoveryCodes {

    static final int COUNT = 10;

    /** Without characters that are mistaken for one another; 30 to the power of ten guesses are out of reach. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz2345679";

    private static final int HALF = 5;

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RecoveryCodes(JdbcClient jdbc, PersonalDataCipher cipher, @RealTime Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** New ones in place of all before; within the caller's transaction. */
    List<String> renew(String account) {
        forget(account);
        List<String> codes = Stream.generate(() -> half() + "-" + half())
                .distinct()
                .limit(COUNT)
                .toList();
        codes.forEach(code -> jdbc.sql(
                        "INSERT INTO recovery_code (account, code_index, made_at) VALUES (:account, :code, :now)")
                .param("account", account)
                .param("code", index(account, code))
                .param("now", Utc.column(clock.instant()))
                .update());
        return codes;
    }

    /** @return whether it was one, which it is no more */
    boolean use(String account, String code) {
        return jdbc.sql("DELETE FROM recovery_code WHERE account = :account AND code_index = :code")
                        .param("account", account)
                        .param("code", index(account, code))
                        .update()
                > 0;
    }

    int left(String account) {
        return jdbc.sql("SELECT COUNT(*) FROM recovery_code WHERE account = :account")
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    void forget(String account) {
        jdbc.sql("DELETE FROM recovery_code WHERE account = :account")
                .param("account", account)
                .update();
    }

    /** As somebody types it: blanks, hyphens and capitals don't matter. */
    private byte[] index(String account, String code) {
        String plain = code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        return cipher.index("identity.recovery", account + "\n" + plain);
    }

    private String half() {
        StringBuilder half = new StringBuilder();
        for (int i = 0; i < HALF; i++) {
            half.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return half.toString();
    }
}
