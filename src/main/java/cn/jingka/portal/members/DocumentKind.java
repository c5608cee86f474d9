package cn.jingka.portal.members;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The identity documents of the roster, each with the shape its numbers have. */
public enum DocumentKind {
    RESIDENT_IDENTITY_CARD("居民身份证", "[0-9]{17}[0-9X]"),
    /** Passports of any state: letters and digits as in the machine-readable zone. */
    PASSPORT("护照", "[A-Z0-9]{5,20}"),
    /** One letter for the region, eight digits; two more digits on older documents. */
    HONG_KONG_MACAO_PERMIT("港澳居民来往内地通行证", "[HM][0-9]{8}([0-9]{2})?"),
    /** Eight digits; older documents ten digits, or ten with a bracketed letter that is left out here. */
    TAIWAN_PERMIT("台湾居民来往大陆通行证", "[0-9]{8}([0-9]{2})?[A-Z]?"),
    /** Three letters and twelve digits; since 2023 eighteen characters like a resident identity number that begins with 9. */
    FOREIGN_PERMANENT_RESIDENT_CARD("外国人永久居留身份证", "[A-Z]{3}[0-9]{12}|9[0-9]{16}[0-9X]");

    private final String rosterWord;
    private final Pattern shape;

    DocumentKind(String rosterWord, String shape) {
        this.rosterWord = rosterWord;
        this.shape = Pattern.compile(shape);
    }

    /** The word that roster workbooks use. */
    public String rosterWord() {
        return rosterWord;
    }

    public static Optional<DocumentKind> ofRosterWord(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.rosterWord.equals(word))
                .findFirst();
    }

    /** The number in the one form in which it is stored: upper case, without blanks. */
    public static String normalize(String number) {
        return number.replaceAll("[\\s\\u3000]", "").toUpperCase(Locale.ROOT);
    }

    /** {@code 110113********3762}: of a short number less is shown. */
    public static String masked(String number) {
        int shown = Math.min(4, number.length() / 3);
        int head = Math.min(6, number.length() / 3);
        return number.substring(0, head)
                + "*".repeat(number.length() - head - shown)
                + number.substring(number.length() - shown);
    }

    /** What is wrong with a normalized number of this kind, as a translation key; empty when it is plausible. */
    public Optional<String> defect(String number) {
        if (!shape.matcher(number).matches()) {
            return Optional.of("members.document.shape");
        }
        return this == RESIDENT_IDENTITY_CARD ? ResidentIdentityNumber.defect(number) : Optional.empty();
    }
}
