package cn.jingka.portal.common.rules;

/** How a share of an amount is rounded to the fen. The parameter files choose; amounts are never negative. */
public enum Rounding {
    HALF_UP(5_000),
    DOWN(0),
    UP(9_999);

    private static final int BASIS_POINTS = 10_000;

    private final int addend;

    Rounding(int addend) {
        this.addend = addend;
    }

    /** The share of an amount in whole fen; exact or {@link ArithmeticException}. */
    public long share(long fen, int basisPoints) {
        return Math.addExact(Math.multiplyExact(fen, (long) basisPoints), addend) / BASIS_POINTS;
    }
}
