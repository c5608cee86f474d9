package cn.jingka.portal.bulletin.internal;

import cn.jingka.portal.bulletin.BoardNotice;
import cn.jingka.portal.bulletin.internal.EventNotices.What;
import cn.jingka.portal.bulletin.internal.SignUpTable.Row;
import cn.jingka.portal.common.database.WholeTransactions;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.publishing.Publications;
import cn.jingka.portal.publishing.Published;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Changes who takes part, one change at a time for each event, always on the terms that are published at that moment: a
 * notice that was changed or withdrawn meanwhile is followed first, and those who signed up are told.
 */
@Component
class Events {

    private static final int CHUNK = 500;

    private final EventTable events;
    private final SignUpTable signUps;
    private final EventNotices notices;
    private final Publications publications;
    private final NoticeContent type;
    private final WholeTransactions transactions;
    private final Clock clock;

    Events(
            EventTable events,
            SignUpTable signUps,
            EventNotices notices,
            Publications publications,
            NoticeContent type,
            WholeTransactions transactions,
            Clock clock) {
        this.events = events;
        this.signUps = signUps;
        this.notices = notices;
        this.publications = publications;
        this.type = type;
        this.transactions = transactions;
        this.clock = clock;
    }

    Optional<Published<BoardNotice>> published(String notice) {
        return publications.find(type, notice, today());
    }

    /**
     * Does the work while nobody else changes who takes part.
     *
     * @throws DomainException when the notice is neither published nor was it ever signed up for
     */
    <T> T alone(String notice, Function<EventRow, T> work) {
        Optional<Published<BoardNotice>> shown = published(notice);
        // Made beforehand: two who insert at once would hold each other up in the transaction that counts the seats.
        if (events.find(notice).isEmpty()) {
            Published<BoardNotice> fresh = shown.filter(
                            one -> one.content().signUp().isPresent())
                    .orElseThrow(() -> new DomainException(
                            shown.isPresent() ? Kind.CONFLICT : Kind.NOT_FOUND,
                            shown.isPresent() ? "bulletin.error.noSignUp" : "bulletin.error.unknown"));
            transactions.run(() -> events.addIfMissing(fresh));
        }
        return transactions.call(() -> {
            // The first statement: what is read after it is what the one before left behind.
            events.lock(notice);
            // What is published is asked anew: it may have changed while the event was held by another.
            return work.apply(upToDate(events.find(notice).orElseThrow(), published(notice)));
        });
    }

    /** Whether those who signed up have to be told that the notice changed or went. */
    boolean outdated(EventRow event, Optional<Published<BoardNotice>> shown) {
        return shown.map(one -> one.revision() != event.revision())
                .orElseGet(() -> !event.off() && goneBeforeItsTime(event));
    }

    private EventRow upToDate(EventRow event, Optional<Published<BoardNotice>> shown) {
        if (event.state() == EventRow.State.CALLED_OFF || !outdated(event, shown)) {
            return event;
        }
        if (shown.isEmpty()) {
            events.end(event.notice(), EventRow.State.WITHDRAWN, null);
            tellAll(What.WITHDRAWN, event, "");
            signUps.callOff(event.notice());
            return events.find(event.notice()).orElseThrow();
        }
        events.follow(shown.get());
        EventRow followed = events.find(event.notice()).orElseThrow();
        if (!followed.content().takesPlaceLike(event.content())) {
            tellAll(What.CHANGED, followed, String.valueOf(followed.revision()));
        }
        fillSeats(followed);
        return followed;
    }

    /** A notice whose days of showing ended was not withdrawn; nor does it matter once the event is over. */
    private boolean goneBeforeItsTime(EventRow event) {
        boolean over = event.content()
                .ends()
                .filter(end -> end.isBefore(LocalDateTime.now(clock)))
                .isPresent();
        boolean ranOut =
                event.shownUntil().filter(last -> last.isBefore(today())).isPresent();
        return !over && !ranOut;
    }

    /** Gives free seats to those who have waited longest, until the event begins. */
    void fillSeats(EventRow event) {
        boolean begun = event.content()
                .starts()
                .filter(start -> !LocalDateTime.now(clock).isBefore(start))
                .isPresent();
        if (begun || event.off()) {
            return;
        }
        int taken = signUps.counts(event.notice()).taken();
        int free = event.content()
                .signUp()
                .flatMap(BoardNotice.SignUp::seats)
                .map(seats -> seats - taken)
                .orElse(Integer.MAX_VALUE);
        if (free > 0) {
            List<Row> next = signUps.nextWaiting(event.notice(), free);
            next.forEach(row -> signUps.move(row, SignUpTable.State.SEATED));
            notices.tell(What.MOVED_UP, event, next, "");
        }
    }

    void callOff(EventRow event, String why) {
        events.end(event.notice(), EventRow.State.CALLED_OFF, why);
        tellAll(What.CALLED_OFF, event, "", why);
        signUps.callOff(event.notice());
    }

    private void tellAll(What what, EventRow event, String time, String... more) {
        tell(what, event, row -> true, time, more);
    }

    private void tell(What what, EventRow event, Predicate<Row> whom, String time, String... more) {
        List<Row> rows;
        for (int offset = 0; !(rows = signUps.active(event.notice(), offset, CHUNK)).isEmpty(); offset += CHUNK) {
            notices.tell(what, event, rows.stream().filter(whom).toList(), time, more);
        }
    }

    /** Once for each day before which there was none, so that a course of many days in a row reminds once. */
    void remind(String notice) {
        alone(notice, event -> {
            LocalDate tomorrow = today().plusDays(1);
            if (reminderDue(event)) {
                events.reminded(notice, tomorrow);
                tell(What.REMINDER, event, row -> row.state() == SignUpTable.State.SEATED, tomorrow.toString());
            }
            return event;
        });
    }

    boolean reminderDue(EventRow event) {
        LocalDate tomorrow = today().plusDays(1);
        boolean begins =
                event.content().occasions().stream().anyMatch(one -> one.day().equals(tomorrow));
        boolean goesOn =
                event.content().occasions().stream().anyMatch(one -> one.day().equals(today()));
        return begins
                && !goesOn
                && !event.off()
                && event.remindedOf().filter(tomorrow::equals).isEmpty();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
