package cn.jingka.portal.reimbursement.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** Moments in tables, in the federation's zone. */
final class Times {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private Times() {}

    /** Empty for a moment that has not come. */
    static String minute(Instant moment, Clock clock) {
        return moment == null ? "" : MINUTE.format(moment.atZone(clock.getZone()));
    }
}
