package cn.jingka.portal.claims.internal.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Where a file lies while it arrives: a slow phone must not hold 20 MB of memory for minutes. Each is deleted as soon as it was
 * looked at; what a killed program left behind goes with the next cleaning.
 */
@Component
class Incoming {

    /** The largest file that is taken in. */
    static final int MOST_BYTES = 20 << 20;

    /** What is read and thrown away beyond that, so that the browser hears the reason instead of a broken connection. */
    private static final long MOST_DRAINED = 200L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(Incoming.class);

    private final Path folder;

    Incoming(EvidenceSettings settings, @Value("${portal.data-dir}") Path dataFolder) {
        folder = settings.incoming() == null ? dataFolder.resolve("evidence-incoming") : settings.incoming();
    }

    /**
     * Receives a file whole.
     *
     * @throws RefusedFile when it is empty, or larger than 20 MB
     */
    Path receive(InputStream content) throws IOException, RefusedFile {
        Files.createDirectories(folder);
        // Made readable by this user alone.
        Path file = Files.createTempFile(folder, "upload", "");
        boolean received = false;
        try (content;
                OutputStream to = Files.newOutputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int count; (count = content.read(buffer)) >= 0 && size <= MOST_DRAINED; ) {
                size += count;
                if (size <= MOST_BYTES) {
                    to.write(buffer, 0, count);
                }
            }
            if (size == 0) {
                throw new RefusedFile("empty", "");
            }
            if (size > MOST_BYTES) {
                throw new RefusedFile("tooLarge", (MOST_BYTES >> 20) + " MB");
            }
            received = true;
            return file;
        } finally {
            if (!received) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** A folder for a program that works on files. */
    Path newFolder() throws IOException {
        Files.createDirectories(folder);
        return Files.createTempDirectory(folder, "work");
    }

    /** Deletes what lies here since before {@code moment}. */
    void forgetBefore(Instant moment) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> left;
        try (Stream<Path> all = Files.list(folder)) {
            left = all.toList();
        }
        for (Path path : left) {
            if (Files.exists(path)
                    && Files.getLastModifiedTime(path).toInstant().isBefore(moment)) {
                LOG.info("Deleting {}, left behind by a program that was killed", path.getFileName());
                FileSystemUtils.deleteRecursively(path);
            }
        }
    }
}
