package cn.jingka.portal.bulletin.ui;

import cn.jingka.portal.bulletin.BoardNotice.Occasion;
import cn.jingka.portal.common.i18n.Formats;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.Locale;

/** How an event's days and hours read. */
final class NoticeTimes {

    private NoticeTimes() {}

    /** {@code 2026 年 12 月 5 日（周六）09:00–15:00} */
    static String of(Occasion day, Locale language) {
        String weekday = day.day().getDayOfWeek().getDisplayName(TextStyle.SHORT, language);
        boolean english = Locale.ENGLISH.getLanguage().equals(language.getLanguage());
        String date = Formats.prose(day.day(), language);
        return (english ? weekday + ", " + date + ", " : date + "（" + weekday + "）") + day.from() + "–" + day.until();
    }

    static String moment(LocalDateTime moment, Locale language) {
        return Formats.prose(moment.toLocalDate(), language) + " " + moment.toLocalTime();
    }
}
