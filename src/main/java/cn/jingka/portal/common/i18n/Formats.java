package cn.jingka.portal.common.i18n;

import cn.jingka.portal.common.money.Fen;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How amounts, counts, dates and moments read on screens, in messages and letters. */
public final class Formats {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter CHINESE_PROSE = DateTimeFormatter.ofPattern("yyyy 年 M 月 d 日", Locale.CHINA);
    private static final DateTimeFormatter ENGLISH_PROSE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private Formats() {}

    /** {@code ¥1,234.50} in every language. */
    public static String money(Fen amount) {
        DecimalFormat format = new DecimalFormat("¥#,##0.00;-¥#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return format.format(BigDecimal.valueOf(amount.value(), 2));
    }

    /** {@code 12.5%} of basis points, in every language. */
    public static String percent(int basisPoints) {
        return BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros().toPlainString() + "%";
    }

    /** {@code 1,234} in every language. */
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A moment in a table: {@code 2026-10-28 09:30}. */
    public static String minute(Instant moment, ZoneId zone) {
        return MINUTE.format(moment.atZone(zone));
    }

    /** A date within a sentence: {@code 2026 年 10 月 28 日}; in tables use the ISO form. */
    public static String prose(LocalDate date, Locale locale) {
        return date.format(Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? ENGLISH_PROSE : CHINESE_PROSE);
    }
}
