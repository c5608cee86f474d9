package cn.jingka.portal.sandbox.internal.bank;

/**
 * The next card numbers in sequence: 6214 68, nine digits, Luhn check digit. Of the numbers ending in 7 or 9, whose
 * payments fail here, only every twelfth is used, so that a few in a hundred members meet a refusal.
 *
 * @param next the sequence number that is tried next
 * @param unlucky how many numbers ending in 7 or 9 were met so far
 * @param issued how many cards were issued
 */
record CardNumbers(long next, long unlucky, long issued) {

    static final CardNumbers FIRST = new CardNumbers(1, 0, 0);

    private static final String PREFIX = "621468";
    private static final int USED_OF_UNLUCKY = 12;

    /** A number and what is left after it. */
    record Issued(String number, CardNumbers rest) {}

    Issued issue() {
        CardNumbers numbers = this;
        while (true) {
            String candidate = numbers.candidate();
            boolean unluckyCandidate = isUnlucky(candidate);
            long met = numbers.unlucky + (unluckyCandidate ? 1 : 0);
            if (!unluckyCandidate || met % USED_OF_UNLUCKY == 0) {
                return new Issued(candidate, new CardNumbers(numbers.next + 1, met, numbers.issued + 1));
            }
            numbers = new CardNumbers(numbers.next + 1, met, numbers.issued);
        }
    }

    /** A number for a card that replaces a lost or refused one: it never ends in 7 or 9. */
    Issued issueReplacement() {
        CardNumbers numbers = this;
        while (isUnlucky(numbers.candidate())) {
            numbers = new CardNumbers(numbers.next + 1, numbers.unlucky, numbers.issued);
        }
        return new Issued(numbers.candidate(), new CardNumbers(numbers.next + 1, numbers.unlucky, numbers.issued + 1));
    }

    private String candidate() {
        String digits = PREFIX + "%09d".formatted(next);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return digits + (10 - sum % 10) % 10;
    }

    private static boolean isUnlucky(String number) {
        return number.endsWith("7") || number.endsWith("9");
    }
}
