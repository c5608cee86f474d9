package cn.jingka.portal.reimbursement.rules;

import cn.jingka.portal.common.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A seeded source of years, drawn so that deductibles, ceilings, bands and ties of stays are met often. */
final class RandomYears {

    private static final long[] EDGES = {
        0, 65_000, 130_000, 180_000, 840_600, 4_480_500, 5_840_600, 9_480_500, 10_840_600, 15_840_600, 19_480_500
    };

    private final Random random;

    RandomYears(long seed) {
        random = new Random(seed);
    }

    YearFacts next() {
        int year = 2013 + random.nextInt(4);
        List<Period> covered = covered(year);
        LocalDate upTo = random.nextInt(4) > 0
                ? LocalDate.of(year, 12, 31)
                : LocalDate.of(year, 1 + random.nextInt(12), 1).plusMonths(1).minusDays(1);
        List<OutpatientLine> outpatient = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            outpatient.add(new OutpatientLine("O" + i, day(year), amount()));
        }
        List<Stay> stays = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            stays.add(stay("I" + i, year));
        }
        return new YearFacts(
                year,
                upTo,
                covered,
                held(year, 5),
                held(year, 5),
                held(year, 5),
                outpatient,
                stays,
                random.nextBoolean() ? YearFacts.EVERYTHING_DECLARED : random.nextInt(3) * amount());
    }

    Stay stay(String id, int year) {
        // Few days, so that stays often tie on discharge and admission.
        LocalDate discharged = random.nextInt(3) == 0 ? day(year) : LocalDate.of(year, 6, 1 + random.nextInt(3));
        return new Stay(id, discharged.minusDays(random.nextInt(3)), discharged, amount());
    }

    long amount() {
        return switch (random.nextInt(6)) {
            case 0 -> Math.max(0, EDGES[random.nextInt(EDGES.length)] + random.nextInt(7) - 3);
            case 1 -> random.nextInt(1_000);
            case 2 -> random.nextInt(20_000_000);
            case 3 -> random.nextInt(50) == 0 ? 1_000_000_000_000L : random.nextInt(300_000);
            default -> random.nextInt(500_000);
        };
    }

    LocalDate day(int year) {
        return LocalDate.ofYearDay(year, 1 + random.nextInt(365));
    }

    Random random() {
        return random;
    }

    private List<Period> covered(int year) {
        return switch (random.nextInt(5)) {
            case 0 -> List.of();
            case 1 -> held(year, 1);
            case 2 ->
                List.of(
                        Period.since(LocalDate.of(year, 8, 1)),
                        new Period(LocalDate.of(year, 2, 1), LocalDate.of(year, 6, 1 + random.nextInt(3))));
            default -> List.of(Period.since(LocalDate.of(2010, 8, 13)));
        };
    }

    private List<Period> held(int year, int oneIn) {
        if (random.nextInt(oneIn) > 0) {
            return List.of();
        }
        LocalDate from = day(year - random.nextInt(2));
        return List.of(new Period(from, random.nextInt(3) == 0 ? null : from.plusDays(random.nextInt(300))));
    }
}
