package cn.jingka.portal.common.crypto;

import cn.jingka.portal.common.identifier.DocumentIndex;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts identifying data (document number, card and account number, phone number) and computes the fingerprints by which
 * it is found again. A ciphertext is bound to its place: moved to another row or column it no longer opens.
 */
public final class PersonalDataCipher {

    private static final String MAC = "HmacSHA256";
    private static final int INDEX_BYTES = 16;

    /** Tink writes a mark and the key's id before each ciphertext. */
    public static final int HEAD = 5;

    private static final byte MARK = 1;

    private final KeysetFile keys;
    private final SecretKeySpec indexKey;
    private final ThreadLocal<Mac> macs;

    PersonalDataCipher(KeysetFile keys, byte[] indexKey) {
        this.keys = keys;
        this.indexKey = new SecretKeySpec(indexKey, MAC);
        this.macs = ThreadLocal.withInitial(this::newMac);
    }

    /** @param place table, column and row, e.g. {@code person.document:42} */
    public byte[] encrypt(String text, String place) {
        return encrypt(text.getBytes(StandardCharsets.UTF_8), place);
    }

    /** @param place table, column and row, e.g. {@code feed_rejected.line:7:15} */
    public byte[] encrypt(byte[] content, String place) {
        try {
            return keys.fresh().aead().encrypt(content, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Encryption failed for " + place, e);
        }
    }

    /** @throws IllegalStateException when the ciphertext was altered, moved, or written with an unknown key */
    public String decrypt(byte[] ciphertext, String place) {
        return new String(decryptBytes(ciphertext, place), StandardCharsets.UTF_8);
    }

    /** @throws IllegalStateException when the ciphertext was altered, moved, or written with an unknown key */
    public byte[] decryptBytes(byte[] ciphertext, String place) {
        // Another node may have begun to use a key since the keys were read here.
        KeysetFile.Keys known = keys.known();
        KeysetFile.Keys able = known.ids().contains(keyOf(ciphertext)) ? known : keys.now();
        try {
            return able.aead().decrypt(ciphertext, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Decryption failed for " + place, e);
        }
    }

    /**
     * The same content encrypted with the present key, or nothing when it is already.
     *
     * @throws IllegalStateException as {@link #decrypt}
     */
    public Optional<byte[]> renewed(byte[] ciphertext, String place) {
        return isPresent(ciphertext) ? Optional.empty() : Optional.of(encrypt(decryptBytes(ciphertext, place), place));
    }

    /** @param head a ciphertext, or at least its first {@link #HEAD} bytes */
    public boolean isPresent(byte[] head) {
        return keyOf(head) == keys.fresh().primary();
    }

    /** How every ciphertext of a key begins. */
    static byte[] head(int key) {
        return ByteBuffer.allocate(HEAD).put(MARK).putInt(key).array();
    }

    private static int keyOf(byte[] head) {
        return head.length < HEAD ? 0 : ByteBuffer.wrap(head).getInt(1);
    }

    /** The fingerprint of a document number; letters count as upper case, surrounding blanks not at all. */
    public DocumentIndex documentIndex(String number) {
        return DocumentIndex.of(index("document", number.strip().toUpperCase(Locale.ROOT)));
    }

    /** The 16-byte fingerprint of a value; {@code purpose} keeps equal values of different kinds apart. */
    public byte[] index(String purpose, String value) {
        Mac mac = macs.get();
        mac.update(purpose.getBytes(StandardCharsets.UTF_8));
        mac.update((byte) 0);
        return Arrays.copyOf(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)), INDEX_BYTES);
    }

    private Mac newMac() {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(indexKey);
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("This Java has no " + MAC, e);
        }
    }
}
