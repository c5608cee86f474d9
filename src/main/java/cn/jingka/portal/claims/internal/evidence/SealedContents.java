package cn.jingka.portal.claims.internal.evidence;

import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.common.crypto.SealedStore;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Contents leave the program encrypted and bound to their name: exchanged within the store, they no longer open. A renewed
 * key is brought into the store from here.
 */
@Component
class SealedContents implements SealedStore {

    private static final Logger LOG = LoggerFactory.getLogger(SealedContents.class);

    /** All there are: no content has a later day. */
    private static final Instant LATER = Instant.parse("9999-01-01T00:00:00Z");

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

    @Override
    public String name() {
        return "evidence";
    }

    @Override
    public Renewed renew(BooleanSupplier stop) {
        AtomicLong renewed = new AtomicLong();
        AtomicLong failed = new AtomicLong();
        store.storedBefore(LATER, names -> {
            for (String name : names) {
                if (stop.getAsBoolean()) {
                    return;
                }
                try {
                    if (renew(name)) {
                        renewed.incrementAndGet();
                    }
                } catch (IllegalStateException unreadable) {
                    LOG.warn("The evidence content {} can't be renewed: {}", name, unreadable.getMessage());
                    failed.incrementAndGet();
                }
            }
        });
        return new Renewed(renewed.get(), failed.get());
    }

    private boolean renew(String name) {
        if (cipher.isPresent(store.head(name, PersonalDataCipher.HEAD))) {
            return false;
        }
        cipher.renewed(store.get(name), place(name)).ifPresent(content -> store.replace(name, content));
        return true;
    }

    private static String place(String name) {
        return "evidence_content:" + name;
    }
}
