package cn.jingka.portal.support.ui;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hides numbers by which a person or an account could be identified: all but their last four characters. */
final class LongNumbers {

    /** Nine digits and more, also in groups; or letters and at least seven digits, as in passports. A date is neither. */
    private static final Pattern LONG = Pattern.compile("\\d(?: ?[\\d*•]){7,} ?[\\dXx*•]|\\b[A-Z]{1,2}\\d{7,}");

    private static final int SHOWN = 4;

    private LongNumbers() {}

    static String masked(String text) {
        return LONG.matcher(text).replaceAll(number -> Matcher.quoteReplacement(hidden(number.group())));
    }

    private static String hidden(String number) {
        String digits = number.replace(" ", "");
        return "••••" + digits.substring(digits.length() - SHOWN);
    }
}
