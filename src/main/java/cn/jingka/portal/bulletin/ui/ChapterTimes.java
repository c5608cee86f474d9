package cn.jingka.portal.bulletin.ui;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a chapter runs, as people read and type it. */
final class ChapterTimes {

    private static final int MINUTE = 60;
    private static final Pattern CLOCK = Pattern.compile("([0-9]{1,3})[:：]([0-5][0-9])");

    private ChapterTimes() {}

    /** {@code 8:00} */
    static String clock(int seconds) {
        return String.format(Locale.ROOT, "%d:%02d", seconds / MINUTE, seconds % MINUTE);
    }

    /** Whole minutes, begun ones included. */
    static int minutes(int seconds) {
        return Math.ceilDiv(seconds, MINUTE);
    }

    /** Seconds of {@code minutes:seconds}; empty when it reads otherwise. */
    static OptionalInt parse(String text) {
        Matcher clock = CLOCK.matcher(text.strip());
        return clock.matches()
                ? OptionalInt.of(Integer.parseInt(clock.group(1)) * MINUTE + Integer.parseInt(clock.group(2)))
                : OptionalInt.empty();
    }
}
