package cn.jingka.portal.payouts;

import cn.jingka.portal.common.money.Fen;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Where the money of all approved instructions is, counted twice: by the ledger and by the instructions themselves. */
public interface Ledger {

    /** Both counts at one moment. For operators. */
    Position position();

    /** @param balanced the entries add up to nothing and each account equals its instructions */
    record Position(List<AccountLine> accounts, List<BatchLine> batches, boolean balanced, Instant asOf) {}

    /**
     * @param ledger what the entries add up to
     * @param instructions what the instructions add up to that stand on this account
     * @param count of those instructions
     */
    record AccountLine(LedgerAccount account, Fen ledger, Fen instructions, long count) {

        public boolean balanced() {
            return ledger.equals(instructions);
        }
    }

    /**
     * @param approved what was approved, and equals the sum of where it is
     * @param where by account, without the fund
     */
    record BatchLine(String batch, Fen approved, Map<LedgerAccount, Fen> where) {

        public Fen at(LedgerAccount account) {
            return where.getOrDefault(account, Fen.ZERO);
        }

        public boolean balanced() {
            return where.values().stream().reduce(Fen.ZERO, Fen::plus).equals(approved);
        }
    }
}
