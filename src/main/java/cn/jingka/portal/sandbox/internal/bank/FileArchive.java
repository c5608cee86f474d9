package cn.jingka.portal.sandbox.internal.bank;

import cn.jingka.portal.sandbox.internal.files.WholeFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The bank's folder of payment files: one folder a file, which appears whole or not at all. */
final class FileArchive {

    private static final String CONTENT = "pain.001.xml";
    private static final String STATE = "state.json";
    private static final String DRAFT = ".incoming-";

    /** A spooled file that isn't in the archive yet. */
    record Draft(Path folder, String sha256) {

        Path content() {
            return folder.resolve(CONTENT);
        }
    }

    private final Path folder;
    private final JsonMapper json = JsonMapper.shared();

    FileArchive(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
        try (Stream<Path> leftovers = Files.list(folder)) {
            for (Path leftover : leftovers.filter(FileArchive::isDraft).toList()) {
                discard(leftover);
            }
        }
    }

    private static boolean isDraft(Path path) {
        return path.getFileName().toString().startsWith(DRAFT);
    }

    List<ReceivedFile> all() throws IOException {
        List<ReceivedFile> files = new ArrayList<>();
        try (Stream<Path> folders = Files.list(folder)) {
            for (Path one : folders.filter(path -> !isDraft(path)).toList()) {
                files.add(json.readValue(Files.readAllBytes(one.resolve(STATE)), ReceivedFile.class));
            }
        }
        return files;
    }

    Draft spool(InputStream body) throws IOException {
        Path draft = Files.createTempDirectory(folder, DRAFT);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (OutputStream out = Files.newOutputStream(draft.resolve(CONTENT))) {
                new DigestInputStream(body, digest).transferTo(out);
            }
            return new Draft(draft, HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    void add(Draft draft, ReceivedFile file) throws IOException {
        WholeFile.write(draft.folder().resolve(STATE), json.writeValueAsBytes(file));
        Files.move(draft.folder(), folderOf(file.key()), StandardCopyOption.ATOMIC_MOVE);
    }

    void discard(Path draft) throws IOException {
        try (Stream<Path> files = Files.list(draft)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(draft);
    }

    void update(ReceivedFile file) throws IOException {
        WholeFile.write(folderOf(file.key()).resolve(STATE), json.writeValueAsBytes(file));
    }

    PaymentFile read(ReceivedFile file) throws IOException, MalformedFileException {
        try (InputStream in = Files.newInputStream(folderOf(file.key()).resolve(CONTENT))) {
            return Pain001Reader.read(in);
        }
    }

    private Path folderOf(String key) {
        return folder.resolve(WholeFile.nameFor(key));
    }
}
