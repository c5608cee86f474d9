package cn.jingka.portal.payouts.internal;

import cn.jingka.portal.common.crypto.PersonalDataCipher;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A payment file's bytes as they are kept: compressed, then encrypted, bound to the file's message id. */
@Component
class PaymentFileContents {

    /** @param sha256 of the file's own bytes, lower-case hexadecimal */
    record Packed(byte[] content, String sha256) {}

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;

    PaymentFileContents(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    Packed pack(String messageId, Consumer<OutputStream> writer) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        MessageDigest digest = sha256();
        try (var out = new DigestOutputStream(new GZIPOutputStream(compressed), digest)) {
            writer.accept(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] content = cipher.encrypt(compressed.toByteArray(), place(messageId));
        return new Packed(content, HexFormat.of().formatHex(digest.digest()));
    }

    /** The file's own bytes. */
    InputStream open(long file) {
        record Kept(String messageId, byte[] content) {}
        Kept kept = jdbc.sql("SELECT message_id, content FROM payment_file WHERE id = ?")
                .param(file)
                .query((row, number) -> new Kept(row.getString("message_id"), row.getBytes("content")))
                .single();
        try {
            return new GZIPInputStream(
                    new ByteArrayInputStream(cipher.decryptBytes(kept.content(), place(kept.messageId()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    private static String place(String messageId) {
        return "payment_file.content:" + messageId;
    }
}
