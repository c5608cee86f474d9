package cn.jingka.portal.claims.internal.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What a file is by its first bytes; its name and what the browser says about it count for nothing. */
enum FileType {
    JPEG,
    PNG,
    WEBP,
    HEIC,
    PDF;

    private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "msf1");

    /** The type, empty when it is none that is taken in. */
    static Optional<FileType> of(byte[] content) {
        if (startsWith(content, 0xff, 0xd8, 0xff)) {
            return Optional.of(JPEG);
        }
        if (Arrays.equals(Arrays.copyOf(content, PNG_SIGNATURE.length), PNG_SIGNATURE)) {
            return Optional.of(PNG);
        }
        if (text(content, 0, 4).equals("RIFF") && text(content, 8, 4).equals("WEBP")) {
            return Optional.of(WEBP);
        }
        if (text(content, 4, 4).equals("ftyp") && HEIC_BRANDS.contains(text(content, 8, 4))) {
            return Optional.of(HEIC);
        }
        return text(content, 0, 5).equals("%PDF-") ? Optional.of(PDF) : Optional.empty();
    }

    private static boolean startsWith(byte[] content, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= content.length || (content[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static String text(byte[] content, int from, int length) {
        return content.length < from + length ? "" : new String(content, from, length, StandardCharsets.ISO_8859_1);
    }
}
