package cn.jingka.portal.identity.internal;

import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.identity.PendingSignIn;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives a session's pending code a value that the test knows: only its fingerprint is stored. */
public final class KnownCode {

    private KnownCode() {}

    public static String set(JdbcClient jdbc, PersonalDataCipher cipher, PendingSignIn pending) {
        String code = "123456";
        jdbc.sql("UPDATE sign_in_code SET code_index = ? WHERE session_index = ?")
                .params(
                        cipher.index("identity.code", pending.sessionKey() + "\n" + pending.number() + "\n" + code),
                        cipher.index("identity.code-session", pending.sessionKey()))
                .update();
        return code;
    }
}
