package cn.jingka.portal.common.sheet;

import cn.jingka.portal.common.error.DomainException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Looks at an uploaded file before it is read as a workbook: hostile and broken files stop here, with the reason. */
public final class WorkbookGate {

    public static final int MAX_BYTES = 20 << 20;
    private static final long MAX_UNPACKED = 128L << 20;
    /** Real sheets pack 10 to 40 to 1; small files may pack tighter without harm. */
    private static final int MAX_RATIO = 200;

    private static final long RATIO_COUNTS_FROM = 16L << 20;
    private static final int MAX_ENTRIES = 500;
    private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);

    private final byte[] file;
    private long unpacked;

    private WorkbookGate(byte[] file) {
        this.file = file;
    }

    /** @throws DomainException naming what is wrong with the file */
    public static void check(byte[] file) {
        if (file.length == 0) {
            throw malformed("common.sheet.empty");
        }
        if (file.length > MAX_BYTES) {
            throw malformed("common.sheet.tooLarge", MAX_BYTES >> 20);
        }
        if (startsWith(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw malformed("common.sheet.oldFormat");
        }
        if (!startsWith(file, 'P', 'K')) {
            throw malformed("common.sheet.notWorkbook");
        }
        new WorkbookGate(file).checkEntries();
    }

    private void checkEntries() {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            var entries = Collections.list(zip.getEntries());
            if (entries.size() > MAX_ENTRIES) {
                throw malformed("common.sheet.bomb");
            }
            if (entries.stream().noneMatch(entry -> "[Content_Types].xml".equals(entry.getName()))) {
                throw malformed("common.sheet.notWorkbook");
            }
            for (ZipArchiveEntry entry : entries) {
                try (InputStream content = zip.getInputStream(entry)) {
                    checkContent(entry.getName(), content);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new DomainException(e, DomainException.Kind.MALFORMED, "common.sheet.damaged");
        }
    }

    /** Unpacks for real: the sizes that a zip file states are not to be trusted. */
    private void checkContent(String name, InputStream content) throws IOException {
        byte[] buffer = new byte[1 << 16];
        int matched = 0;
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            unpacked += read;
            if (unpacked > MAX_UNPACKED || unpacked > RATIO_COUNTS_FROM && unpacked / file.length > MAX_RATIO) {
                throw malformed("common.sheet.bomb");
            }
            for (int i = 0; i < read; i++) {
                matched = buffer[i] == DOCTYPE[matched] ? matched + 1 : buffer[i] == DOCTYPE[0] ? 1 : 0;
                if (matched == DOCTYPE.length) {
                    throw malformed("common.sheet.doctype", name);
                }
            }
        }
    }

    private static boolean startsWith(byte[] file, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= file.length || (file[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static DomainException malformed(String key, Object... arguments) {
        return new DomainException(DomainException.Kind.MALFORMED, key, arguments);
    }
}
