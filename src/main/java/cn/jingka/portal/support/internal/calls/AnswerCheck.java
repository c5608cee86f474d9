package cn.jingka.portal.support.internal.calls;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares what a caller said, as an agent typed it, with the record: the matter counts, not the way it is written. */
final class AnswerCheck {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:\\.[0-9]+)?");
    /** Words that stand in the names of very many units and tell none from another. */
    private static final Pattern EVERYWHERE =
            Pattern.compile("北京市|北京|有限责任公司|股份有限公司|有限公司|集团公司|股份|集团|公司|工会委员会|工会|委员会|单位|[\\p{P}\\p{S}\\s]");

    private static final int SHORTEST_UNIT = 2;

    private static final String CHINESE_DIGITS = "零一二三四五六七八九";

    private AnswerCheck() {}

    /** The name, or the part of it that tells it from others, or most of that part. */
    static boolean unit(String said, String name) {
        String core = core(name);
        String heard = core(said);
        if (heard.length() < SHORTEST_UNIT || core.isEmpty()) {
            return false;
        }
        return heard.equals(core)
                || core.contains(heard) && heard.length() * 2 >= core.length()
                || heard.contains(core) && core.length() * 2 >= heard.length();
    }

    /** {@code 2010}, {@code 二〇一〇年}, {@code 10 年}. */
    static boolean year(String said, Collection<Integer> years) {
        List<Integer> numbers = integers(said);
        return !numbers.isEmpty()
                && years.stream()
                        .anyMatch(year -> numbers.getFirst().equals(year)
                                || numbers.getFirst() < 100 && numbers.getFirst() == year % 100);
    }

    /** {@code 3}, {@code 03}, {@code 三月}, {@code 1980 年 3 月}: the last number is the month. */
    static boolean month(String said, int month) {
        List<Integer> numbers = integers(said);
        return !numbers.isEmpty() && numbers.size() <= 2 && numbers.getLast() == month;
    }

    /** A month whose year counts too when it is said. */
    static boolean month(String said, int year, int month) {
        List<Integer> numbers = integers(said);
        boolean yearFits = numbers.size() < 2 || numbers.getFirst() == year || numbers.getFirst() == year % 100;
        return yearFits && month(said, month);
    }

    /** The last characters; more of the number before them does not matter, fewer are not enough. */
    static boolean tail(String said, String tail) {
        String compact = normalized(said).replaceAll("[^0-9A-Z]", "");
        return compact.length() >= tail.length() && compact.endsWith(tail.toUpperCase(Locale.ROOT));
    }

    /**
     * Within a tenth, or within ten yuan of a small amount: people remember round figures.
     *
     * @param fen what was paid
     */
    static boolean amount(String said, long fen) {
        Matcher number = NUMBER.matcher(arabic(normalized(said)).replace(",", ""));
        if (!number.find()) {
            return false;
        }
        long heard = new BigDecimal(number.group()).movePointRight(2).longValue();
        return !number.find() && Math.abs(heard - fen) <= Math.max(1_000, fen / 10);
    }

    private static List<Integer> integers(String said) {
        List<Integer> numbers = new ArrayList<>();
        Matcher number = Pattern.compile("[0-9]{1,6}").matcher(arabic(normalized(said)));
        while (number.find()) {
            numbers.add(Integer.valueOf(number.group()));
        }
        return numbers;
    }

    private static String core(String name) {
        return EVERYWHERE.matcher(normalized(name)).replaceAll("");
    }

    private static String normalized(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    }

    /** Chinese figures become Arabic ones: 二〇一〇 digit by digit, 十二 and 六百四十 by their value. */
    static String arabic(String text) {
        Matcher figures = Pattern.compile("[零〇一二两三四五六七八九十百千万]+").matcher(text);
        return figures.replaceAll(
                match -> Long.toString(value(match.group().replace('〇', '零').replace('两', '二'))));
    }

    private static long value(String figures) {
        if (figures.chars().noneMatch(c -> "十百千万".indexOf(c) >= 0)) {
            StringBuilder digits = new StringBuilder();
            figures.chars().forEach(c -> digits.append(CHINESE_DIGITS.indexOf(c)));
            return Long.parseLong(digits.substring(0, Math.min(9, digits.length())));
        }
        long total = 0;
        long section = 0;
        long digit = 0;
        for (char c : figures.toCharArray()) {
            switch (c) {
                case '十', '百', '千' -> {
                    long unit = c == '十' ? 10 : c == '百' ? 100 : 1000;
                    section += (digit == 0 ? 1 : digit) * unit;
                    digit = 0;
                }
                case '万' -> {
                    total = (total + section + digit) * 10_000;
                    section = 0;
                    digit = 0;
                }
                default -> digit = CHINESE_DIGITS.indexOf(c);
            }
        }
        return total + section + digit;
    }
}
