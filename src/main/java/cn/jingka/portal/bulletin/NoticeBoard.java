package cn.jingka.portal.bulletin;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What hangs on the board today; open to everyone. */
public interface NoticeBoard {

    /** What isn't over yet: by the day it begins, what has no day after that, the newest first. */
    List<Posted> current();

    /** A notice as long as it is published, also when its event is over. */
    Optional<Posted> find(String id);

    /**
     * The event's days as an iCalendar file (RFC 5545), one entry a day.
     *
     * @throws cn.jingka.portal.common.error.DomainException {@code bulletin.error.unknown}, or
     *     {@code bulletin.error.noDays} for a notice without dates
     */
    byte[] calendar(String id, Locale language);

    /** @param revision counts the published versions */
    record Posted(String id, int revision, BoardNotice content, Instant publishedAt, Attendance attendance) {}

    /**
     * How signing up stands.
     *
     * @param seats empty when there is no limit
     * @param why why it was called off, in the words of who did; only when it was
     */
    record Attendance(State state, Optional<Integer> seats, int taken, int waiting, Optional<String> why) {

        public int left() {
            return seats.map(all -> Math.max(0, all - taken)).orElse(Integer.MAX_VALUE);
        }
    }

    /** In which state signing up is. */
    enum State {
        /** Nobody has to sign up. */
        NOT_NEEDED,
        OPEN,
        /** Every seat is taken; who signs up waits for one. */
        FULL,
        /** The last moment has passed. */
        CLOSED,
        OVER,
        CALLED_OFF
    }
}
