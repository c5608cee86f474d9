package cn.jingka.portal.audit.internal;

import cn.jingka.portal.common.crypto.KeyFile;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * HMAC-SHA256 over entries and links. The key has a file of its own ({@code trail-key} in the key folder) and is never renewed:
 * with another key the links made so far could not be checked.
 */
@Component
class ChainDigests {

    static final int BYTES = 32;

    private static final String MAC = "HmacSHA256";
    private static final int ENTRY = 1;
    private static final int LINK = 2;

    private final SecretKeySpec key;

    ChainDigests(@Value("${portal.key-dir:${portal.data-dir}/keys}") Path folder) {
        key = new SecretKeySpec(KeyFile.readOrMake(folder.resolve("trail-key")), MAC);
    }

    /** Before the first link. */
    static byte[] beginning() {
        return new byte[BYTES];
    }

    byte[] content(StoredEntry entry) {
        return digest(out -> {
            out.writeByte(ENTRY);
            out.writeLong(entry.id());
            write(out, entry.at());
            write(out, entry.actor());
            write(out, entry.actorName());
            write(out, entry.kind());
            write(out, entry.action());
            write(out, entry.call());
            write(out, entry.detail());
            write(out, entry.writtenAt());
            out.writeInt(entry.subjects().size());
            for (long subject : entry.subjects()) {
                out.writeLong(subject);
            }
        });
    }

    /** @param link whose own digest does not count */
    byte[] link(Link link, byte[] before) {
        return digest(out -> {
            out.writeByte(LINK);
            out.writeLong(link.number());
            out.writeLong(link.entry());
            write(out, link.entryAt());
            write(out, link.sealedAt());
            out.write(link.content());
            out.write(before);
        });
    }

    private byte[] digest(Content content) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            content.write(new DataOutputStream(bytes));
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return mac.doFinal(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("This Java has no " + MAC, e);
        }
    }

    private static void write(DataOutputStream out, LocalDateTime moment) throws IOException {
        out.writeLong(moment.toEpochSecond(ZoneOffset.UTC));
        out.writeInt(moment.getNano());
    }

    /** With its length before it, so that nothing moves from one field to its neighbour unseen. */
    private static void write(DataOutputStream out, String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private interface Content {
        void write(DataOutputStream out) throws IOException;
    }
}
