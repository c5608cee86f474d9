package cn.jingka.portal.payouts.internal;

import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.payouts.InstructionState;
import cn.jingka.portal.payouts.Ledger;
import cn.jingka.portal.payouts.LedgerAccount;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

@Service
class LedgerPosition implements Ledger {

    private final JdbcClient jdbc;
    private final Clock clock;

    LedgerPosition(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Tally(Fen sum, long count) {

        private static final Tally NOTHING = new Tally(Fen.ZERO, 0);

        Tally plus(Tally other) {
            return new Tally(sum.plus(other.sum), count + other.count);
        }

        Tally negate() {
            return new Tally(sum.negate(), count);
        }
    }

    /** All counts see the same moment: one repeatable-read snapshot. */
    @Override
    @PreAuthorize("hasRole('OPERATOR')")
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Position position() {
        Map<LedgerAccount, Tally> byInstruction = byInstruction();
        Map<LedgerAccount, Fen> byEntry = new EnumMap<>(LedgerAccount.class);
        Map<String, Map<LedgerAccount, Fen>> byBatch = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT b.name, e.account, SUM(e.amount_fen) AS amount_fen
                        FROM ledger_entry e JOIN payout_batch b ON b.id = e.batch_id
                        GROUP BY b.id, b.name, e.account ORDER BY b.id DESC
                        """).query(row -> {
            LedgerAccount account = LedgerAccount.valueOf(row.getString("account"));
            Fen sum = Fen.of(row.getLong("amount_fen"));
            byEntry.merge(account, sum, Fen::plus);
            byBatch.computeIfAbsent(row.getString("name"), name -> new EnumMap<>(LedgerAccount.class))
                    .put(account, sum);
        });
        List<AccountLine> accounts = new ArrayList<>();
        for (LedgerAccount account : LedgerAccount.values()) {
            Tally tally = byInstruction.getOrDefault(account, Tally.NOTHING);
            accounts.add(new AccountLine(account, byEntry.getOrDefault(account, Fen.ZERO), tally.sum(), tally.count()));
        }
        List<BatchLine> batches = byBatch.entrySet().stream()
                .map(entry -> batchLine(entry.getKey(), entry.getValue()))
                .toList();
        boolean nothingLeft =
                byEntry.values().stream().reduce(Fen.ZERO, Fen::plus).isZero();
        boolean balanced = nothingLeft
                && accounts.stream().allMatch(AccountLine::balanced)
                && batches.stream().allMatch(BatchLine::balanced);
        return new Position(accounts, batches, balanced, clock.instant());
    }

    private Map<LedgerAccount, Tally> byInstruction() {
        Map<LedgerAccount, Tally> tallies = new EnumMap<>(LedgerAccount.class);
        jdbc.sql(
                        "SELECT state, SUM(amount_fen) AS amount_fen, COUNT(*) AS instructions FROM payout_instruction GROUP BY state")
                .query(row -> {
                    LedgerAccount account =
                            InstructionState.valueOf(row.getString("state")).account();
                    Tally tally = new Tally(Fen.of(row.getLong("amount_fen")), row.getLong("instructions"));
                    if (account != LedgerAccount.FUND) {
                        tallies.merge(account, tally, Tally::plus);
                        // The fund's other side: everything that stands anywhere else.
                        tallies.merge(LedgerAccount.FUND, tally.negate(), Tally::plus);
                    }
                });
        return tallies;
    }

    private static BatchLine batchLine(String batch, Map<LedgerAccount, Fen> sums) {
        Map<LedgerAccount, Fen> where = new EnumMap<>(sums);
        Fen fund = where.remove(LedgerAccount.FUND);
        return new BatchLine(batch, fund == null ? Fen.ZERO : fund.negate(), where);
    }
}
