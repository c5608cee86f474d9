package cn.jingka.portal.common.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A key of 32 random bytes in a file of its own in the key folder, in hexadecimal, readable by the portal's user alone. */
public final class KeyFile {

    private static final int BYTES = 32;

    private KeyFile() {}

    /** The key in the file, which is made when there is none. */
    public static byte[] readOrMake(Path file) {
        try {
            if (Files.exists(file)) {
                return HexFormat.of().parseHex(Files.readString(file).strip());
            }
            byte[] key = new byte[BYTES];
            new SecureRandom().nextBytes(key);
            Files.createDirectories(file.getParent());
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, HexFormat.of().formatHex(key));
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException("The key file " + file.toAbsolutePath() + " can't be read or made", e);
        }
    }
}
