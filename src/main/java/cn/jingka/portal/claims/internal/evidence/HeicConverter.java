package cn.jingka.portal.claims.internal.evidence;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** HEIC photos through a program on this machine, looked for once; Java itself can't read them. */
@Component
class HeicConverter {

    private static final Logger LOG = LoggerFactory.getLogger(HeicConverter.class);
    private static final List<String> USUAL = List.of("heif-dec", "heif-convert", "magick");
    private static final int SECONDS = 30;
    private static final long MOST_BYTES = 64L << 20;

    private final Incoming incoming;
    private final Optional<Path> program;

    HeicConverter(EvidenceSettings settings, Incoming incoming) {
        this.incoming = incoming;
        program = settings.heicConverter().isBlank()
                ? USUAL.stream()
                        .flatMap(HeicConverter::onPath)
                        .filter(HeicConverter::converts)
                        .findFirst()
                : Optional.of(Path.of(settings.heicConverter()));
        LOG.info(
                "HEIC photos: {}",
                program.map(found -> "converted by " + found).orElse("refused, no converter on this machine"));
    }

    boolean available() {
        return program.isPresent();
    }

    /**
     * The same photo as JPEG, turned upright by the converter.
     *
     * @throws RefusedFile when this machine has no converter, or the converter can't read the photo
     */
    byte[] toJpeg(byte[] heic) throws RefusedFile {
        Path converter = program.orElseThrow(() -> new RefusedFile("heic", ""));
        checkSize(heic);
        Path work = null;
        try {
            work = incoming.newFolder();
            Path photo = Files.write(work.resolve("photo.heic"), heic);
            Path picture = work.resolve("photo.jpg");
            run(converter, photo, picture);
            // Of several pictures in one file the first is the photo.
            Path made = Files.exists(picture) ? picture : work.resolve("photo-1.jpg");
            if (!Files.exists(made) || Files.size(made) > MOST_BYTES) {
                throw new RefusedFile("damaged", "");
            }
            return Files.readAllBytes(made);
        } catch (IOException e) {
            throw new IllegalStateException("The HEIC converter " + converter + " can't be run", e);
        } finally {
            delete(work);
        }
    }

    private static void run(Path converter, Path photo, Path picture) throws IOException, RefusedFile {
        boolean magick = converter.endsWith("magick");
        // The prefix keeps ImageMagick from choosing another reader by the content.
        Process process = new ProcessBuilder(
                        converter.toString(), (magick ? "heic:" : "") + photo, (magick ? "jpeg:" : "") + picture)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new RefusedFile("damaged", "");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedFile("damaged", "", e);
        } finally {
            process.destroyForcibly();
        }
    }

    /** The sizes of all pictures within stand in their “ispe” boxes; too large ones never reach the converter. */
    private static void checkSize(byte[] heic) throws RefusedFile {
        boolean found = false;
        for (int at = 0; at + 16 <= heic.length; at++) {
            if (heic[at] == 'i' && heic[at + 1] == 's' && heic[at + 2] == 'p' && heic[at + 3] == 'e') {
                PhotoCleaning.checkSize(FileType.HEIC, number(heic, at + 8), number(heic, at + 12));
                found = true;
            }
        }
        if (!found) {
            throw new RefusedFile("damaged", "");
        }
    }

    private static long number(byte[] bytes, int at) {
        return (bytes[at] & 0xffL) << 24
                | (bytes[at + 1] & 0xffL) << 16
                | (bytes[at + 2] & 0xffL) << 8
                | bytes[at + 3] & 0xffL;
    }

    private static Stream<Path> onPath(String name) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable);
    }

    /** ImageMagick is often built without HEIC; the other two exist for nothing else. */
    private static boolean converts(Path found) {
        if (!found.endsWith("magick")) {
            return true;
        }
        try {
            Process process = new ProcessBuilder(found.toString(), "-list", "format")
                    .redirectErrorStream(true)
                    .start();
            String formats = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return formats.lines().anyMatch(line -> line.strip().matches("HEIC\\*?\\s+\\S+\\s+r.*"));
        } catch (IOException e) {
            LOG.warn("{} can't be asked for its formats", found, e);
            return false;
        }
    }

    private static void delete(Path work) {
        try {
            FileSystemUtils.deleteRecursively(work);
        } catch (IOException e) {
            LOG.warn("{} can't be deleted; it is tried again later", work, e);
        }
    }
}
