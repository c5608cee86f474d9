package cn.jingka.portal.ecard.internal;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A code as a phone shows it, in one of its two forms. The phone's side of this format is {@code ecard/code.js}: change
 * both or neither.
 */
sealed interface ShownCode {

    /** How long a code is shown. */
    int SLOT_SECONDS = 60;

    /** How many codes one after another a phone shows within a minute: each taken one is followed by the next. */
    int TURNS = 4;

    int HANDLE_DIGITS = 6;
    int TYPED_DIGITS = 12;

    /** The number of the minute, counted from 1970. */
    static long slot(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), SLOT_SECONDS);
    }

    /** Empty when it is no code at all. */
    static Optional<ShownCode> read(String text) {
        String stripped = text.strip();
        Optional<ShownCode> typed = Typed.read(stripped);
        return typed.isPresent() ? typed : Scanned.read(stripped);
    }

    /**
     * From the QR code: version, key, slot and turn, signed together.
     *
     * @param key sixteen hexadecimal digits
     * @param turn counts the codes of one minute from zero
     * @param signature r and s, 32 bytes each
     */
    record Scanned(String key, long slot, int turn, byte[] signed, byte[] signature) implements ShownCode {

        private static final byte VERSION = 1;
        private static final int SIGNED_BYTES = 1 + PhoneKey.ID_BYTES + 4 + 1;
        private static final int BYTES = SIGNED_BYTES + 64;
        private static final String PATH = "/c/";

        /** @param text the address of the code or the part after the path */
        static Optional<ShownCode> read(String text) {
            int path = text.lastIndexOf(PATH);
            byte[] bytes;
            try {
                bytes = Base64.getUrlDecoder().decode(path < 0 ? text : text.substring(path + PATH.length()));
            } catch (IllegalArgumentException notBase64) {
                return Optional.empty();
            }
            if (bytes.length != BYTES || bytes[0] != VERSION) {
                return Optional.empty();
            }
            ByteBuffer fields = ByteBuffer.wrap(bytes, 1, SIGNED_BYTES - 1);
            byte[] key = new byte[PhoneKey.ID_BYTES];
            fields.get(key);
            return Optional.of(new Scanned(
                    HexFormat.of().formatHex(key),
                    Integer.toUnsignedLong(fields.getInt()),
                    Byte.toUnsignedInt(fields.get()),
                    Arrays.copyOf(bytes, SIGNED_BYTES),
                    Arrays.copyOfRange(bytes, SIGNED_BYTES, BYTES)));
        }
    }

    /**
     * Read from the screen and typed.
     *
     * @param handle names the phone
     * @param check depends on slot and turn
     */
    record Typed(String handle, String check) implements ShownCode {

        private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\-]+");
        private static final Pattern DIGITS = Pattern.compile("\\p{Nd}{" + TYPED_DIGITS + "}");

        static Optional<ShownCode> read(String text) {
            String digits = SEPARATORS.matcher(text).replaceAll("");
            if (!DIGITS.matcher(digits).matches()) {
                return Optional.empty();
            }
            // Input methods for Chinese also write digits of full width.
            String plain = digits.chars()
                    .map(Character::getNumericValue)
                    .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                    .toString();
            return Optional.of(new Typed(plain.substring(0, HANDLE_DIGITS), plain.substring(HANDLE_DIGITS)));
        }
    }
}
