package cn.jingka.portal.reimbursement.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** RB-NET over whole years: four quarterly runs and supplementary ones, with late lines, reversals and approvals. */
class YearOfRunsTest {

    private static final ReimbursementRules RULES = ReimbursementRules.shipped();
    private static final int YEAR = 2014;
    private static final int RUNS = 7;
    private static final int YEARS = 5_000;

    private final RandomYears years = new RandomYears(4711);

    /** A line known to the runs from {@code arrives} on, and no longer from {@code reversed} on. */
    private record Fed<T>(T line, int arrives, int reversed) {

        boolean knownTo(int run) {
            return arrives <= run && run < reversed;
        }
    }

    @Test
    void aRunPaysTheDifferenceAndCarriesAnOverpayment() {
        assertThat(Net.of(64_000, 0)).isEqualTo(new Net(64_000, 0, 64_000, 0));
        assertThat(Net.of(100_000, 64_000)).isEqualTo(new Net(100_000, 64_000, 36_000, 0));
        assertThat(Net.of(50_000, 64_000)).isEqualTo(new Net(50_000, 64_000, 0, 14_000));
        assertThat(Net.of(64_000, 64_000)).isEqualTo(new Net(64_000, 64_000, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Net.of(-1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Net.of(0, -1));
    }

    @Test
    void theYearsPaymentsAreTheEntitlementAndTheOverpayment() {
        for (int i = 0; i < YEARS; i++) {
            List<Fed<OutpatientLine>> lines = new ArrayList<>();
            List<Fed<Stay>> stays = new ArrayList<>();
            for (int n = years.random().nextInt(5); n > 0; n--) {
                lines.add(fed(new OutpatientLine("O" + n, years.day(YEAR), years.amount())));
                stays.add(fed(years.stay("I" + n, YEAR)));
            }
            long approved = 0;
            long paid = 0;
            Net last = null;
            for (int run = 1; run <= RUNS; run++) {
                approved += years.random().nextBoolean() ? years.amount() : 0;
                Amounts amounts = RULES.assessAmounts(facts(run, known(lines, run), known(stays, run), approved));
                last = Net.of(amounts.entitlement(), paid);
                assertThat(last.payable() - last.overpaid()).isEqualTo(amounts.entitlement() - paid);
                paid += last.payable();
            }
            // What the finally known lines come to, had they all been there from the beginning.
            List<OutpatientLine> finalLines = known(lines, RUNS).reversed();
            List<Stay> finalStays = known(stays, RUNS).reversed();
            long entitlement = RULES.assessAmounts(facts(RUNS, finalLines, finalStays, approved))
                    .entitlement();
            assertThat(paid).isEqualTo(entitlement + last.overpaid());
        }
    }

    @Test
    void aReversalIsAsIfTheTreatmentHadNeverHappened() {
        List<Stay> first = List.of(stay("I1", 2, 1_000_000));
        List<Stay> both = List.of(stay("I1", 2, 1_000_000), stay("I2", 5, 2_000_000));
        long firstQuarter = entitlement(1, first);
        assertThat(firstQuarter).isEqualTo(174_000);
        assertThat(Net.of(entitlement(2, both), firstQuarter).payable()).isEqualTo(387_000);

        List<Stay> reversed = List.of(stay("I2", 5, 2_000_000));
        long paid = 174_000 + 387_000;
        assertThat(entitlement(3, reversed)).isEqualTo(374_000);
        assertThat(Net.of(entitlement(3, reversed), paid)).isEqualTo(new Net(374_000, paid, 0, 187_000));

        List<Stay> another = List.of(stay("I2", 5, 2_000_000), stay("I3", 11, 1_500_000));
        assertThat(Net.of(entitlement(4, another), paid)).isEqualTo(new Net(661_000, paid, 100_000, 0));
    }

    private <T> Fed<T> fed(T line) {
        int arrives = 1 + years.random().nextInt(RUNS);
        int reversed = years.random().nextInt(3) == 0 ? arrives + years.random().nextInt(RUNS) : RUNS + 1;
        return new Fed<>(line, arrives, reversed);
    }

    private static <T> List<T> known(List<Fed<T>> lines, int run) {
        return lines.stream().filter(one -> one.knownTo(run)).map(Fed::line).toList();
    }

    private static long entitlement(int run, List<Stay> stays) {
        return RULES.assessAmounts(facts(run, List.of(), stays, 0)).entitlement();
    }

    private static Stay stay(String id, int month, long fen) {
        return new Stay(id, LocalDate.of(YEAR, month, 1), LocalDate.of(YEAR, month, 9), fen);
    }

    private static YearFacts facts(int run, List<OutpatientLine> lines, List<Stay> stays, long approved) {
        LocalDate upTo =
                LocalDate.of(YEAR, Math.min(run, 4) * 3, 1).plusMonths(1).minusDays(1);
        YearFacts covered = Facts.of(YEAR).upTo(upTo).build();
        return new YearFacts(YEAR, upTo, covered.covered(), List.of(), List.of(), List.of(), lines, stays, approved);
    }
}
