package cn.jingka.portal.notifications.internal;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** From 21:00 to 08:00 nobody is woken for news. Sign-in codes and announcements of payments don't ask here. */
final class QuietHours {

    static final LocalTime FROM = LocalTime.of(21, 0);
    static final LocalTime UNTIL = LocalTime.of(8, 0);

    private QuietHours() {}

    /** The moment itself, or the end of the quiet hours that it lies in. */
    static Instant after(Instant moment, ZoneId zone) {
        ZonedDateTime there = moment.atZone(zone);
        if (there.toLocalTime().isBefore(UNTIL)) {
            return there.with(UNTIL).toInstant();
        }
        return there.toLocalTime().isBefore(FROM)
                ? moment
                : there.plusDays(1).with(UNTIL).toInstant();
    }
}
