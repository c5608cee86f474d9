package cn.jingka.portal.merchants;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;

/**
 * A screening, as the box office names it (FILM-1).
 *
 * @param hall at most 20 characters; {@code ３号厅} and {@code 3 号厅} are the same hall
 */
public record Occasion(LocalDate day, LocalTime time, String hall) {

    public Occasion {
        hall = Normalizer.normalize(hall, Normalizer.Form.NFKC)
                .replaceAll("[\\s|]", "")
                .toUpperCase(Locale.ROOT);
    }

    /** How screens and files name it: {@code 2026-12-20 19:30 · 3号厅}. */
    public String name() {
        return day + " " + time + " · " + hall;
    }

    /** Names it among all occasions of all outlets. */
    public String key(String merchant, String outlet) {
        return String.join("|", merchant, outlet, day + "T" + time, hall);
    }
}
