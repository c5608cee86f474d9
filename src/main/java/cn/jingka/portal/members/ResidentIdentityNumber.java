package cn.jingka.portal.members;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** The check of a resident identity number (GB 11643-1999): region, date of birth, check digit. No age is demanded (formats.md §1). */
final class ResidentIdentityNumber {

    /** The first two digits: provinces, regions and municipalities of GB/T 2260, and 81–83 for residents from Hong Kong, Macao and Taiwan. */
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";

    private ResidentIdentityNumber() {}

    /** @param number 17 digits and a digit or X */
    static Optional<String> defect(String number) {
        if (!PROVINCES.contains(number.substring(0, 2)) || "00".equals(number.substring(2, 4))) {
            return Optional.of("members.document.region");
        }
        if (!realDate(number.substring(6, 14))) {
            return Optional.of("members.document.date");
        }
        return checkCharacter(number) == number.charAt(17)
                ? Optional.empty()
                : Optional.of("members.document.checkDigit");
    }

    /** The character that the first 17 digits call for. */
    static char checkCharacter(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }

    private static boolean realDate(String digits) {
        int year = Integer.parseInt(digits.substring(0, 4));
        try {
            LocalDate.of(year, Integer.parseInt(digits.substring(4, 6)), Integer.parseInt(digits.substring(6)));
            return year >= 1800;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
