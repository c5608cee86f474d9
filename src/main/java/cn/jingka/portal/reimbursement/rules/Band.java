package cn.jingka.portal.reimbursement.rules;

import cn.jingka.portal.common.money.Fen;

/** One band over the ceiling (RB-OVER): from and to in fen above the ceiling, the rate in basis points. */
record Band(long from, long to, int rateBasisPoints) {

    /** How much of an amount over the ceiling falls into this band. */
    long partOf(long overCeiling) {
        return Math.max(0, Math.min(overCeiling, to) - from);
    }

    /** Enters the version of the rules, so it names no class and no field. */
    @Override
    public String toString() {
        return Fen.of(from) + "-" + Fen.of(to) + "@" + rateBasisPoints;
    }
}
