package cn.jingka.portal.bulletin.internal;

import cn.jingka.portal.bulletin.BoardNotice;
import cn.jingka.portal.bulletin.BoardNotice.SignUp;
import cn.jingka.portal.bulletin.NoticeBoard.Attendance;
import cn.jingka.portal.bulletin.NoticeBoard.State;
import java.time.LocalDateTime;
import java.util.Optional;

/** How signing up for an event stands at a moment. */
final class Seats {

    private Seats() {}

    /** @param event empty as long as nobody has signed up */
    static Attendance of(BoardNotice content, Optional<EventRow> event, SignUpTable.Counts counts, LocalDateTime now) {
        Optional<Integer> seats = content.signUp().flatMap(SignUp::seats);
        return new Attendance(
                state(content, event.filter(EventRow::off).isPresent(), seats, counts, now),
                seats,
                counts.taken(),
                counts.waiting(),
                event.flatMap(EventRow::why));
    }

    private static State state(
            BoardNotice content, boolean off, Optional<Integer> seats, SignUpTable.Counts counts, LocalDateTime now) {
        if (off) {
            return State.CALLED_OFF;
        }
        if (content.ends().filter(now::isAfter).isPresent()) {
            return State.OVER;
        }
        if (content.signUp().isEmpty()) {
            return State.NOT_NEEDED;
        }
        if (content.signUpEnds().filter(now::isAfter).isPresent()) {
            return State.CLOSED;
        }
        return seats.filter(all -> counts.taken() >= all).isPresent() ? State.FULL : State.OPEN;
    }
}
