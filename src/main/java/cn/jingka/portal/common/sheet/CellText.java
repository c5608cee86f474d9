package cn.jingka.portal.common.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/** One text form for cells that spreadsheet programs keep as text, number or day serial. */
public final class CellText {

    private static final int MAX_LENGTH = 200;
    /** A binary double holds 15 decimal digits for certain: a longer number in a cell has lost its end. */
    private static final int EXACT_DIGITS = 15;

    private static final Pattern DATE = Pattern.compile(
            "([0-9]{4})(?:[-/.]|年)([0-9]{1,2})(?:[-/.]|月)([0-9]{1,2})日?(?:[T ]00:00(?::00)?(?:\\.0+)?)?");
    private static final Pattern COMPACT_DATE = Pattern.compile("((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})");
    private static final LocalDate DAY_ZERO_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final int LAST_SERIAL = 99_999;

    private final LocalDate dayZero;

    public CellText(boolean date1904) {
        dayZero = date1904 ? DAY_ZERO_1904 : DAY_ZERO_1900;
    }

    /** @param day whether the column holds days: a day serial is then written as one */
    public String of(Cell cell, boolean day) {
        Optional<BigDecimal> value =
                cell.getValue() instanceof BigDecimal number ? Optional.of(number) : Optional.empty();
        String text = clean(cell.getType() == CellType.STRING ? cell.getText() : cell.getRawValue());
        if (day) {
            return value.map(this::dayOf)
                    .orElseGet(() -> date(text).map(LocalDate::toString).orElse(text));
        }
        return value.map(CellText::plain).orElse(text);
    }

    /** The text without surrounding blanks and without characters that no cell needs. */
    public static String clean(String text) {
        String stripped = text == null
                ? ""
                : text.replaceAll("[\\p{Cntrl}\\u00A0\\u3000\\uFEFF\\u200B]", " ")
                        .strip();
        return stripped.length() > MAX_LENGTH ? stripped.substring(0, MAX_LENGTH) : stripped;
    }

    /** A day as people write it: 2014-03-01, 2014/3/1, 2014.3.1, 2014年3月1日, 20140301. */
    public static Optional<LocalDate> date(String text) {
        Matcher matcher = DATE.matcher(text);
        if (!matcher.matches()) {
            matcher = COMPACT_DATE.matcher(text);
        }
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private String dayOf(BigDecimal serial) {
        BigDecimal whole = serial.setScale(0, RoundingMode.FLOOR);
        if (whole.signum() > 0 && whole.compareTo(BigDecimal.valueOf(LAST_SERIAL)) <= 0) {
            return dayZero.plusDays(whole.intValueExact()).toString();
        }
        return date(serial.toPlainString()).map(LocalDate::toString).orElse(plain(serial));
    }

    /** Digits when the number is exact; in scientific form when digits were lost, so that it can't be taken for a good number. */
    private static String plain(BigDecimal value) {
        BigDecimal exact = value.stripTrailingZeros();
        if (exact.precision() - exact.scale() > EXACT_DIGITS) {
            BigDecimal rounded = value.round(new MathContext(EXACT_DIGITS, RoundingMode.HALF_UP))
                    .stripTrailingZeros();
            int exponent = rounded.precision() - rounded.scale() - 1;
            return rounded.movePointLeft(exponent).toPlainString() + "E+" + exponent;
        }
        return exact.toPlainString();
    }
}
