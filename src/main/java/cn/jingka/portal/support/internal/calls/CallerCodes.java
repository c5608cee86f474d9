package cn.jingka.portal.support.internal.calls;

import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.notifications.CodeMessages;
import cn.jingka.portal.notifications.Recipient;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import org.springframework.stereotype.Component;

/**
 * Codes of five digits to be read out to an agent. Codes for signing in have six and live in another table: one is worth nothing in the
 * place of the other, and whoever is asked for six digits on the telephone is being deceived.
 */
@Component
class CallerCodes {

    private static final int CODES = 100_000;

    private final CodeMessages messages;
    private final PersonalDataCipher cipher;
    private final SecureRandom random = new SecureRandom();

    CallerCodes(CodeMessages messages, PersonalDataCipher cipher) {
        this.messages = messages;
        this.cipher = cipher;
    }

    String make() {
        return "%05d".formatted(random.nextInt(CODES));
    }

    void send(Recipient to, String code) {
        messages.send(to.working().orElseThrow(), "support.code.text", code, to.language());
    }

    byte[] index(String attempt, String code) {
        return cipher.index("support.code", attempt + ":" + code);
    }

    boolean matches(Attempt attempt, String typed) {
        String digits = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[^0-9]", "");
        return MessageDigest.isEqual(attempt.codeIndex(), index(attempt.id(), digits));
    }
}
