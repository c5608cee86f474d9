package cn.jingka.portal.bench;

import cn.jingka.portal.common.time.Period;
import cn.jingka.portal.reimbursement.rules.Amounts;
import cn.jingka.portal.reimbursement.rules.Assessment;
import cn.jingka.portal.reimbursement.rules.OutpatientLine;
import cn.jingka.portal.reimbursement.rules.ReimbursementRules;
import cn.jingka.portal.reimbursement.rules.Stay;
import cn.jingka.portal.reimbursement.rules.YearFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many assessments a second one core makes, with and without steps. Each measurement walks through a thousand
 * different members, so that neither the processor nor the compiler can learn one by heart.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RulesBenchmark {

    private static final int MEMBERS = 1_000;
    private static final int YEAR = 2014;

    /** TYPICAL: 4 outpatient lines and 1 stay. HEAVY: 60 lines and 12 stays in no order, over the ceiling. */
    public enum Member {
        TYPICAL(4, 1, 300_000),
        HEAVY(60, 12, 1_000_000);

        private final int lines;
        private final int stays;
        private final int largestFen;

        Member(int lines, int stays, int largestFen) {
            this.lines = lines;
            this.stays = stays;
            this.largestFen = largestFen;
        }
    }

    @Param
    private Member member;

    private ReimbursementRules rules;
    private YearFacts[] years;
    private int next;

    @Setup
    public void draw() {
        rules = ReimbursementRules.shipped();
        Random random = new Random(12_351);
        years = new YearFacts[MEMBERS];
        for (int i = 0; i < MEMBERS; i++) {
            years[i] = year(random);
        }
    }

    @Benchmark
    public Amounts withoutSteps() {
        return rules.assessAmounts(nextYear());
    }

    @Benchmark
    public Assessment withSteps() {
        return rules.assess(nextYear());
    }

    private YearFacts nextYear() {
        next = next == MEMBERS - 1 ? 0 : next + 1;
        return years[next];
    }

    private YearFacts year(Random random) {
        List<OutpatientLine> lines = new ArrayList<>();
        for (int i = 0; i < member.lines; i++) {
            lines.add(new OutpatientLine("O" + i, day(random), random.nextInt(member.largestFen)));
        }
        List<Stay> stays = new ArrayList<>();
        for (int i = 0; i < member.stays; i++) {
            LocalDate discharged = day(random);
            stays.add(new Stay(
                    "I" + i, discharged.minusDays(random.nextInt(14)), discharged, random.nextInt(member.largestFen)));
        }
        Period always = Period.since(LocalDate.of(2010, 8, 13));
        boolean modelWorker = random.nextInt(50) == 0;
        return new YearFacts(
                YEAR,
                LocalDate.of(YEAR, 12, 31),
                List.of(always),
                modelWorker ? List.of(always) : List.of(),
                List.of(),
                List.of(),
                lines,
                stays,
                random.nextInt(5_000_000));
    }

    private static LocalDate day(Random random) {
        return LocalDate.ofYearDay(YEAR, 1 + random.nextInt(365));
    }
}
