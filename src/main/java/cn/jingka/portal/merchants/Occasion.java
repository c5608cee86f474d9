package cn.jingka.portal.merchants;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A screening, as the box office names it (FILM-1).
 *
 * @param time to the minute
 * @param hall at most 20 characters; {@code ３号厅} and {@code 3 号厅} are the same hall
 */
public record Occasion(LocalDate day, LocalTime time, String hall) {

    /** What stands around a hall's number or name and what separates: it tells no hall from another. */
    private static final Pattern AROUND = Pattern.compile("[^\\p{L}\\p{N}]|影?[厅廳]|[第号號]|HALL|NO(?=[^\\p{L}]*\\p{N})");

    private static final Pattern LEADING_ZEROS = Pattern.compile("(?<![0-9])0+(?=[0-9])");
    private static final String CHINESE_DIGITS = "零一二三四五六七八九";

    public Occasion {
        time = time.truncatedTo(ChronoUnit.MINUTES);
        hall = Normalizer.normalize(hall, Normalizer.Form.NFKC)
                .replaceAll("[\\s|]", "")
                .toUpperCase(Locale.ROOT);
    }

    /** How screens and files name it: {@code 2026-12-20 19:30 · 3号厅}. */
    public String name() {
        return day + " " + time + " · " + hall;
    }

    /** Names it among all occasions of all outlets, the same however the counter writes the hall (FILM-1). */
    public String key(String merchant, String outlet) {
        return String.join("|", merchant, outlet, day + "T" + time, sameHall());
    }

    /** {@code 第三影厅}, {@code No. 03} and {@code 3号厅} are hall {@code 3}. */
    private String sameHall() {
        String digits = hall.codePoints()
                .map(character -> {
                    int digit = CHINESE_DIGITS.indexOf(character);
                    return digit < 0 ? character : '0' + digit;
                })
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String name = AROUND.matcher(digits).replaceAll("");
        return name.isEmpty() ? hall : LEADING_ZEROS.matcher(name).replaceAll("");
    }
}
