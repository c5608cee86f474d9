package cn.jingka.portal.reimbursement.rules;

import cn.jingka.portal.common.time.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Everything the engine must know of one person and one responsibility year (RB-YEAR). The order of every list is
 * without meaning. Reversed lines are not among the lines: a reversal is as if the treatment had never happened.
 *
 * @param year the responsibility year
 * @param upTo the last day of the computation, within the year; lines dated later are outside it and leave no trace
 * @param covered the periods in which the person met RB-WHO
 * @param modelWorker the periods in which the person was a model worker (RB-25)
 * @param hardship the periods in which the person was a hardship member (RB-25)
 * @param specialHardship the periods in which the person was a special hardship member (RB-25)
 * @param outpatient the year's outpatient lines, by service date
 * @param stays the year's stays, by discharge date
 * @param approvedOverCeilingFen self-pay-one over the ceiling that is declared and approved, year to date, in fen
 *     (RB-DECL); {@link #EVERYTHING_DECLARED} for an estimate that takes all of it as approved
 */
public record YearFacts(
        int year,
        LocalDate upTo,
        List<Period> covered,
        List<Period> modelWorker,
        List<Period> hardship,
        List<Period> specialHardship,
        List<OutpatientLine> outpatient,
        List<Stay> stays,
        long approvedOverCeilingFen) {

    /** Takes whatever lies over the ceiling as declared and approved. */
    public static final long EVERYTHING_DECLARED = Long.MAX_VALUE;

    public YearFacts {
        Objects.requireNonNull(upTo, "upTo");
        covered = List.copyOf(covered);
        modelWorker = List.copyOf(modelWorker);
        hardship = List.copyOf(hardship);
        specialHardship = List.copyOf(specialHardship);
        outpatient = List.copyOf(outpatient);
        stays = List.copyOf(stays);
        if (upTo.getYear() != year) {
            throw new IllegalArgumentException("a computation of " + year + " cannot end on " + upTo);
        }
        if (approvedOverCeilingFen < 0) {
            throw new IllegalArgumentException("the approved amount is negative: " + approvedOverCeilingFen);
        }
        for (OutpatientLine line : outpatient) {
            requireYear(year, line.settlementId(), line.date());
        }
        for (Stay stay : stays) {
            requireYear(year, stay.settlementId(), stay.discharged());
        }
    }

    private static void requireYear(int year, String settlementId, LocalDate date) {
        if (date.getYear() != year) {
            throw new IllegalArgumentException(settlementId + " of " + date + " does not belong to " + year);
        }
    }

    /** The periods in which the person belonged to the category. */
    public List<Period> periodsOf(Category category) {
        return switch (category) {
            case MODEL_WORKER -> modelWorker;
            case HARDSHIP -> hardship;
            case SPECIAL_HARDSHIP -> specialHardship;
        };
    }
}
