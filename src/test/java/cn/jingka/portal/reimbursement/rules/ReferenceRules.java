package cn.jingka.portal.reimbursement.rules;

import cn.jingka.portal.common.time.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The clauses of RB written down a second time, slowly, in yuan and with the published figures, to check the engine
 * against. Shares nothing with it but the input records.
 */
final class ReferenceRules {

    private static final BigDecimal OUTPATIENT_END = new BigDecimal("8406");
    private static final BigDecimal INPATIENT_END = new BigDecimal("44805");
    private static final BigDecimal BAND = new BigDecimal("50000");
    private static final String[] BAND_RATES = {"0.4", "0.6", "0.8"};

    private ReferenceRules() {}

    static Amounts assess(YearFacts facts) {
        boolean model = held(facts, facts.modelWorker());
        boolean special = held(facts, facts.specialHardship());
        boolean hardship = held(facts, facts.hardship());
        BigDecimal outpatientRate = new BigDecimal(model || special ? "0.25" : "0.2");
        BigDecimal inpatientRate = new BigDecimal(model || special || hardship ? "0.25" : "0.2");

        BigDecimal outpatientSum = BigDecimal.ZERO;
        for (OutpatientLine line : facts.outpatient()) {
            if (counts(facts, line.date())) {
                outpatientSum = outpatientSum.add(yuan(line.selfPayOneFen()));
            }
        }
        BigDecimal outpatient =
                share(outpatientSum.min(OUTPATIENT_END).subtract(new BigDecimal("1800")), outpatientRate);

        BigDecimal before = BigDecimal.ZERO;
        BigDecimal inpatient = BigDecimal.ZERO;
        String deductible = "1300";
        List<Stay> left = new ArrayList<>(facts.stays());
        while (!left.isEmpty()) {
            Stay stay = takeEarliest(left);
            if (counts(facts, stay.discharged())) {
                BigDecimal after = before.add(yuan(stay.selfPayOneFen()));
                BigDecimal inRange = after.min(INPATIENT_END).subtract(before.min(INPATIENT_END));
                inpatient = inpatient.add(share(inRange.subtract(new BigDecimal(deductible)), inpatientRate));
                deductible = "650";
                before = after;
            }
        }

        BigDecimal over =
                positive(outpatientSum.subtract(OUTPATIENT_END)).add(positive(before.subtract(INPATIENT_END)));
        BigDecimal declared = ladder(over.min(yuan(facts.approvedOverCeilingFen())));
        return new Amounts(
                fen(outpatient), fen(inpatient), fen(declared), fen(ladder(over).subtract(declared)));
    }

    private static Stay takeEarliest(List<Stay> stays) {
        Stay earliest = stays.getFirst();
        for (Stay stay : stays) {
            int order = stay.discharged().compareTo(earliest.discharged());
            if (order == 0) {
                order = stay.admitted().compareTo(earliest.admitted());
            }
            if (order == 0) {
                order = stay.settlementId().compareTo(earliest.settlementId());
            }
            if (order < 0) {
                earliest = stay;
            }
        }
        stays.remove(earliest);
        return earliest;
    }

    private static BigDecimal ladder(BigDecimal over) {
        BigDecimal paid = BigDecimal.ZERO;
        BigDecimal left = over;
        for (String rate : BAND_RATES) {
            paid = paid.add(share(left.min(BAND), new BigDecimal(rate)));
            left = positive(left.subtract(BAND));
        }
        return paid;
    }

    private static boolean counts(YearFacts facts, LocalDate date) {
        return !date.isAfter(facts.upTo())
                && !date.isBefore(LocalDate.of(2013, 5, 1))
                && facts.covered().stream().anyMatch(period -> within(period, date));
    }

    /** Day by day from 1 January, as the clause says it. */
    private static boolean held(YearFacts facts, List<Period> periods) {
        return LocalDate.of(facts.year(), 1, 1)
                .datesUntil(facts.upTo().plusDays(1))
                .anyMatch(day -> periods.stream().anyMatch(period -> within(period, day)));
    }

    private static boolean within(Period period, LocalDate day) {
        return day.compareTo(period.from()) >= 0 && (period.to() == null || day.compareTo(period.to()) <= 0);
    }

    private static BigDecimal share(BigDecimal amount, BigDecimal rate) {
        return positive(amount).multiply(rate).setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal positive(BigDecimal amount) {
        return amount.max(BigDecimal.ZERO);
    }

    private static BigDecimal yuan(long fen) {
        return BigDecimal.valueOf(fen, 2);
    }

    private static long fen(BigDecimal yuan) {
        return yuan.movePointRight(2).longValueExact();
    }
}
