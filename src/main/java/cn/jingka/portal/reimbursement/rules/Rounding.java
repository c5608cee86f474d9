package cn.jingka.portal.reimbursement.rules;

/** How a component is rounded to the fen (RB-ROUND). The parameter files choose; the amounts are never negative. */
enum Rounding {
    HALF_UP(5_000),
    DOWN(0),
    UP(9_999);

    private static final int BASIS_POINTS = 10_000;

    private final int addend;

    Rounding(int addend) {
        this.addend = addend;
    }

    /** The share of an amount in whole fen. Every amount is capped by a parameter of at most 10^12 fen. */
    long share(long fen, int basisPoints) {
        return (fen * basisPoints + addend) / BASIS_POINTS;
    }
}
