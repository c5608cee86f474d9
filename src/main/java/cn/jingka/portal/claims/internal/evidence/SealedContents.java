package cn.jingka.portal.claims.internal.evidence;

import cn.jingka.portal.common.crypto.PersonalDataCipher;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Contents leave the program encrypted and bound to their name: exchanged within the store, they no longer open. */
@Component
class SealedContents {

    private final EvidenceStore store;
    private final PersonalDataCipher cipher;

    SealedContents(EvidenceStore store, PersonalDataCipher cipher) {
        this.store = store;
        this.cipher = cipher;
    }

    /** @return the name under which it is kept */
    String keep(byte[] content) {
        String name = UUID.randomUUID().toString().replace("-", "");
        store.put(name, cipher.encrypt(content, place(name)));
        return name;
    }

    byte[] open(String name) {
        return cipher.decryptBytes(store.get(name), place(name));
    }

    void delete(String name) {
        store.delete(name);
    }

    private static String place(String name) {
        return "evidence_content:" + name;
    }
}
