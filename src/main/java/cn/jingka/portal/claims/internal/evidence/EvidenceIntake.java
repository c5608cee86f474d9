package cn.jingka.portal.claims.internal.evidence;

import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.common.error.DomainException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The way of a file into the portal: received, scanned, recognised by its content, and written anew. */
@Component
class EvidenceIntake {

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceIntake.class);
    private static final int SECONDS_IN_LINE = 60;

    private final Incoming incoming;
    private final VirusScan scan;
    private final HeicConverter heic;
    private final PdfCleaning pdfs;
    private final PersonalDataCipher cipher;
    private final Semaphore places;

    EvidenceIntake(
            EvidenceSettings settings,
            Incoming incoming,
            VirusScan scan,
            HeicConverter heic,
            PersonalDataCipher cipher) {
        this.incoming = incoming;
        this.scan = scan;
        this.heic = heic;
        this.cipher = cipher;
        pdfs = new PdfCleaning(settings.maxPages());
        places = new Semaphore(settings.workers(), true);
    }

    /**
     * @param fingerprint the same for the same file, whoever sends it
     */
    record Taken(CleanFile file, byte[] fingerprint) {}

    /** @throws RefusedFile with the reason; nothing of the file remains then */
    Taken take(InputStream content) throws RefusedFile {
        Path file = null;
        try {
            file = incoming.receive(content);
            Path received = file;
            return inLine(() -> clean(Files.readAllBytes(received)));
        } catch (IOException interrupted) {
            throw new RefusedFile("interrupted", "", interrupted);
        } finally {
            delete(file);
        }
    }

    boolean takesHeic() {
        return heic.available();
    }

    /**
     * A picture of one page.
     *
     * @throws DomainException {@code claims.evidence.error.noPicture}
     */
    byte[] page(byte[] pdf, int page) {
        try {
            return inLine(() -> PagePictures.draw(pdf, page));
        } catch (IOException | RefusedFile e) {
            throw new DomainException(
                    e, DomainException.Kind.INVALID, "claims.evidence.error.noPicture", String.valueOf(page));
        }
    }

    private Taken clean(byte[] content) throws RefusedFile {
        scan.scan(content);
        Optional<FileType> type = FileType.of(content);
        if (type.isEmpty()) {
            throw new RefusedFile("type", "");
        }
        CleanFile clean = switch (type.get()) {
            case PDF -> pdfs.clean(content);
            case JPEG, PNG, WEBP -> PhotoCleaning.clean(type.get(), content);
            case HEIC -> {
                byte[] converted = heic.toJpeg(content);
                // The converter has turned it; what it wrote is treated like any other file.
                yield PhotoCleaning.cleanTurned(converted);
            }
        };
        return new Taken(clean, cipher.index("claim_evidence", HexFormat.of().formatHex(sha256(content))));
    }

    /** Decoding takes a lot of memory for a moment, so only so many files are decoded at the same time. */
    private <T> T inLine(Callable<T> work) throws IOException, RefusedFile {
        boolean mine = false;
        try {
            mine = places.tryAcquire(SECONDS_IN_LINE, TimeUnit.SECONDS);
            if (!mine) {
                throw new DomainException(DomainException.Kind.TOO_MANY, "claims.evidence.error.busy");
            }
            return work.call();
        } catch (IOException | RefusedFile | RuntimeException e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DomainException(e, DomainException.Kind.TOO_MANY, "claims.evidence.error.busy");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            if (mine) {
                places.release();
            }
        }
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.warn("{} can't be deleted; it is tried again later", file, e);
        }
    }
}
