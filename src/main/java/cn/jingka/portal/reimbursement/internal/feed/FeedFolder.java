package cn.jingka.portal.reimbursement.internal.feed;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Uploaded files between their upload and the end of their import, readable by the portal's own account alone. */
@Component
class FeedFolder {

    private static final int BUFFER = 256 * 1024;
    private static final int GZIP_MAGIC = 0x1f8b;

    private final Path folder;
    private final long maxUnpacked;

    FeedFolder(FeedProperties properties, @Value("${portal.data-dir}") Path dataFolder) {
        folder = properties.folder() != null ? properties.folder() : dataFolder.resolve("feed");
        maxUnpacked = properties.maxUnpacked().toBytes();
    }

    /**
     * @param size the announced length, negative if unknown: a plain file that is too large is refused before it is read
     * @return the name under which the file was stored
     */
    String store(String fileName, long size, InputStream content) throws IOException {
        InputStream in = new BufferedInputStream(content, BUFFER);
        in.mark(2);
        boolean packed = (in.read() << 8 | in.read()) == GZIP_MAGIC;
        in.reset();
        if (!packed && size > maxUnpacked) {
            throw Refusals.tooLarge();
        }
        if (!packed && fileName.toLowerCase(Locale.ROOT).endsWith(".gz")) {
            throw Refusals.notGzip();
        }
        Files.createDirectories(folder);
        String stored = UUID.randomUUID() + (packed ? ".csv.gz" : ".csv");
        Path file = createPrivately(folder.resolve(stored));
        try (OutputStream out = Files.newOutputStream(file)) {
            if (copy(in, out) == 0) {
                throw Refusals.empty();
            }
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return stored;
    }

    /** A packed file is counted while it is checked; as much as a plain file may hold bounds both. */
    private long copy(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long copied = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            copied += read;
            if (copied > maxUnpacked) {
                throw Refusals.tooLarge();
            }
            out.write(buffer, 0, read);
        }
        return copied;
    }

    private static Path createPrivately(Path file) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        return Files.createFile(file, ownerOnly);
    }

    /** The unpacked content from its beginning. */
    InputStream open(String stored) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(folder.resolve(stored)), BUFFER);
        return stored.endsWith(".gz") ? new GZIPInputStream(in, BUFFER) : in;
    }

    /** Removes files that lost their batch: the program was killed between storing and queueing. */
    void deleteOlderThan(Instant age, Set<String> wanted) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                boolean lost = !wanted.contains(file.getFileName().toString());
                if (lost && Files.getLastModifiedTime(file).toInstant().isBefore(age)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    boolean has(String stored) {
        return Files.exists(folder.resolve(stored));
    }

    void delete(String stored) throws IOException {
        Files.deleteIfExists(folder.resolve(stored));
    }
}
