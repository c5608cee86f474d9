package cn.jingka.portal.claims.internal.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Contents as files, spread over 256 folders by the first two characters of their names. */
class FolderEvidenceStore implements EvidenceStore {

    private static final String UNFINISHED = ".part";

    private final Path folder;

    FolderEvidenceStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public void put(String name, byte[] content) {
        try {
            Path file = file(name);
            Files.createDirectories(file.getParent());
            // Appears whole or not at all, also when the program is killed meanwhile.
            Path part = Files.createTempFile(file.getParent(), name, UNFINISHED);
            Files.write(part, content);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Evidence can't be written to " + folder, e);
        }
    }

    @Override
    public byte[] get(String name) {
        try {
            return Files.readAllBytes(file(name));
        } catch (IOException e) {
            throw new IllegalStateException("The evidence folder has no content " + name, e);
        }
    }

    @Override
    public byte[] head(String name, int bytes) {
        try (InputStream content = Files.newInputStream(file(name))) {
            return content.readNBytes(bytes);
        } catch (IOException e) {
            throw new IllegalStateException("The evidence folder has no content " + name, e);
        }
    }

    /** A file deleted at this very moment may come back; the cleaning finds it as one that no case has. */
    @Override
    public void replace(String name, byte[] content) {
        if (Files.exists(file(name))) {
            put(name, content);
        }
    }

    @Override
    public void delete(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException("Evidence can't be deleted from " + folder, e);
        }
    }

    @Override
    public void storedBefore(Instant moment, Consumer<List<String>> names) {
        try {
            for (Path part : entries(folder)) {
                names.accept(Files.isDirectory(part) ? olderThan(moment, part) : List.of());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The evidence folder " + folder + " can't be listed", e);
        }
    }

    /** A write that broke off leaves a part; that one is deleted at once. */
    private static List<String> olderThan(Instant moment, Path part) throws IOException {
        List<String> names = new ArrayList<>();
        for (Path file : entries(part)) {
            if (!Files.getLastModifiedTime(file).toInstant().isBefore(moment)) {
                continue;
            }
            String name = file.getFileName().toString();
            if (name.endsWith(UNFINISHED)) {
                Files.deleteIfExists(file);
            } else {
                names.add(name);
            }
        }
        return names;
    }

    private static List<Path> entries(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }

    private Path file(String name) {
        if (!name.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException("Not a name of the evidence store: " + name);
        }
        return folder.resolve(name.substring(0, 2)).resolve(name);
    }
}
