package cn.jingka.portal.identity.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.password.CompromisedPasswordChecker;
import org.springframework.security.authentication.password.CompromisedPasswordDecision;
import org.springframework.stereotype.Component;

/**
 * Passwords known from break-ins elsewhere, from a file on this machine: nothing of a password goes out. The file is the one that
 * Have I Been Pwned offers, one line a password ({@code SHA-1 in hexadecimal:times}), sorted by the hash; it may have tens of
 * gigabytes, so it is searched where it lies.
 */
@Component
class BreachedPasswords implements CompromisedPasswordChecker {

    private static final int HASH_LENGTH = 40;
    /** Hash, colon, a count and the line's end, with room to spare. */
    private static final int LONGEST_LINE = 64;

    private final Path file;

    BreachedPasswords(@Value("${portal.breached-passwords:}") String file) {
        this.file = file.isBlank() ? null : Path.of(file);
        if (this.file != null && !Files.isReadable(this.file)) {
            throw new IllegalStateException("The list of breached passwords cannot be read: " + this.file);
        }
    }

    @Override
    public CompromisedPasswordDecision check(String password) {
        return new CompromisedPasswordDecision(file != null && password != null && contains(hash(password)));
    }

    private boolean contains(String hash) {
        try (FileChannel lines = FileChannel.open(file)) {
            long from = 0;
            long until = lines.size();
            while (from < until) {
                long start = lineStart(lines, (from + until) / 2);
                String line = read(lines, start);
                int order = hash.compareToIgnoreCase(line.substring(0, Math.min(HASH_LENGTH, line.length())));
                if (order == 0) {
                    return true;
                }
                if (order < 0) {
                    until = start;
                } else {
                    int length = line.indexOf('\n');
                    from = length < 0 ? until : start + length + 1;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lineStart(FileChannel lines, long position) throws IOException {
        long from = Math.max(0, position - LONGEST_LINE);
        String before = read(lines, from).substring(0, Math.toIntExact(position - from));
        return from + before.lastIndexOf('\n') + 1;
    }

    private static String read(FileChannel lines, long position) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(LONGEST_LINE);
        int read = 0;
        while (buffer.hasRemaining() && read >= 0) {
            read = lines.read(buffer, position + buffer.position());
        }
        return new String(buffer.array(), 0, buffer.position(), StandardCharsets.US_ASCII);
    }

    private static String hash(String password) {
        try {
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-1", e);
        }
    }
}
