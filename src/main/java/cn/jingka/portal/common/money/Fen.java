package cn.jingka.portal.common.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An exact amount of money in fen (1/100 yuan). Every operation is exact and throws {@link ArithmeticException} rather
 * than wrap around; nothing here ever passes through binary floating point.
 *
 * @param value the amount in fen, negative for an amount owed back
 */
public record Fen(long value) implements Comparable<Fen> {

    public static final Fen ZERO = new Fen(0);

    private static final int FEN_PER_YUAN = 100;
    private static final int DECIMALS = 2;

    public static Fen of(long value) {
        return value == 0 ? ZERO : new Fen(value);
    }

    /**
     * Reads an amount in yuan as the interfaces write it: an optional minus, ASCII digits, and at most two decimals
     * after a point. No plus sign, blanks, grouping or exponent.
     *
     * @throws NumberFormatException naming the text, when it is malformed or too large
     */
    @JsonCreator
    public static Fen parse(String yuan) {
        if (yuan == null) {
            throw new NumberFormatException("no amount given");
        }
        boolean negative = yuan.startsWith("-");
        int start = negative ? 1 : 0;
        int point = yuan.indexOf('.');
        int wholeEnd = point < 0 ? yuan.length() : point;
        int decimals = point < 0 ? 0 : yuan.length() - point - 1;
        if (wholeEnd == start || decimals > DECIMALS || point >= 0 && decimals == 0) {
            throw malformed(yuan);
        }
        try {
            // Built downwards from zero, because the most negative long has no positive counterpart.
            long fen = 0;
            for (int i = start; i < yuan.length(); i++) {
                if (i != point) {
                    fen = Math.subtractExact(Math.multiplyExact(fen, 10L), digit(yuan, i));
                }
            }
            for (int i = decimals; i < DECIMALS; i++) {
                fen = Math.multiplyExact(fen, 10L);
            }
            return of(negative ? fen : Math.negateExact(fen));
        } catch (ArithmeticException tooLarge) {
            NumberFormatException refused = new NumberFormatException("amount too large: \"" + yuan + "\"");
            refused.initCause(tooLarge);
            throw refused;
        }
    }

    private static int digit(String yuan, int index) {
        char c = yuan.charAt(index);
        if (c < '0' || c > '9') {
            throw malformed(yuan);
        }
        return c - '0';
    }

    private static NumberFormatException malformed(String yuan) {
        return new NumberFormatException("not an amount in yuan: \"" + yuan + "\"");
    }

    public Fen plus(Fen other) {
        return of(Math.addExact(value, other.value));
    }

    public Fen minus(Fen other) {
        return of(Math.subtractExact(value, other.value));
    }

    public Fen negate() {
        return of(Math.negateExact(value));
    }

    public Fen max(Fen other) {
        return value >= other.value ? this : other;
    }

    public Fen min(Fen other) {
        return value <= other.value ? this : other;
    }

    public boolean isPositive() {
        return value > 0;
    }

    public boolean isNegative() {
        return value < 0;
    }

    public boolean isZero() {
        return value == 0;
    }

    @Override
    public int compareTo(Fen other) {
        return Long.compare(value, other.value);
    }

    /** The amount in yuan with exactly two decimals, as the API writes it: {@code 640.00}. */
    @Override
    @JsonValue
    public String toString() {
        long yuan = value / FEN_PER_YUAN;
        long fen = Math.abs(value % FEN_PER_YUAN);
        String sign = value < 0 && yuan == 0 ? "-" : "";
        return sign + yuan + (fen < 10 ? ".0" : ".") + fen;
    }
}
