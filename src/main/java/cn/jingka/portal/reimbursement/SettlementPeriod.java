package cn.jingka.portal.reimbursement;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a run settles: a quarter ({@code 2014Q1}), or what came in after the year's close ({@code 2014S1}) (RB-NET).
 *
 * @param year the responsibility year (RB-YEAR)
 * @param sequence the run's place in the year: 1 to 4 the quarters, 5 and above the supplementary runs
 */
public record SettlementPeriod(int year, int sequence) implements Comparable<SettlementPeriod> {

    /** The run whose approval closes the year. */
    public static final int CLOSING = 4;

    private static final int MONTHS = 3;
    private static final Pattern BATCH = Pattern.compile("RB-(\\d{4}(?:Q[1-4]|S[1-9]\\d?))-\\d+");
    private static final Pattern SHAPE = Pattern.compile("(\\d{4})(?:Q([1-4])|S([1-9]\\d?))");

    public SettlementPeriod {
        if (sequence < 1) {
            throw new IllegalArgumentException("a year has no run " + sequence);
        }
    }

    /** @throws DomainException {@code settlement.error.period} when the text is neither a quarter nor a supplement */
    public static SettlementPeriod parse(String text) {
        Matcher matcher = SHAPE.matcher(text == null ? "" : text);
        if (!matcher.matches()) {
            throw new DomainException(Kind.MALFORMED, "settlement.error.period", text == null ? "" : text);
        }
        int year = Integer.parseInt(matcher.group(1));
        return matcher.group(2) != null
                ? new SettlementPeriod(year, Integer.parseInt(matcher.group(2)))
                : new SettlementPeriod(year, CLOSING + Integer.parseInt(matcher.group(3)));
    }

    /** The period of a payment batch or of an instruction in it, e.g. of {@code RB-2014Q1-1} and {@code RB-2014Q1-1-42}. */
    public static Optional<SettlementPeriod> ofBatch(String name) {
        Matcher matcher = BATCH.matcher(name);
        return matcher.lookingAt() ? Optional.of(parse(matcher.group(1))) : Optional.empty();
    }

    public boolean supplementary() {
        return sequence > CLOSING;
    }

    /** The last day whose treatment the run counts; a supplementary run counts the whole year. */
    public LocalDate lastDay() {
        return YearMonth.of(year, Math.min(sequence, CLOSING) * MONTHS).atEndOfMonth();
    }

    @Override
    public int compareTo(SettlementPeriod other) {
        return year != other.year ? Integer.compare(year, other.year) : Integer.compare(sequence, other.sequence);
    }

    /** As the interfaces write it: {@code 2014Q1}, {@code 2014S1}. */
    @Override
    public String toString() {
        return supplementary() ? year + "S" + (sequence - CLOSING) : year + "Q" + sequence;
    }
}
