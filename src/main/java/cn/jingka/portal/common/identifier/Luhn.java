package cn.jingka.portal.common.identifier;

/** The check digit of bank card numbers (ISO/IEC 7812-1, annex B). */
public final class Luhn {

    private Luhn() {}

    /** Whether the last digit of {@code digits} fits those before it; {@code digits} holds ASCII digits only. */
    public static boolean valid(String digits) {
        return sum(digits, false) % 10 == 0;
    }

    /** The digit that makes {@code digits} with it a valid number. */
    public static int checkDigit(String digits) {
        return (10 - sum(digits, true) % 10) % 10;
    }

    private static int sum(String digits, boolean doubleLast) {
        int sum = 0;
        boolean doubled = doubleLast;
        for (int i = digits.length() - 1; i >= 0; i--) {
            int digit = digits.charAt(i) - '0';
            if (doubled) {
                digit *= 2;
                if (digit > 9) {
                    digit -= 9;
                }
            }
            sum += digit;
            doubled = !doubled;
        }
        return sum;
    }
}
