package cn.jingka.portal.bulletin.internal;

import cn.jingka.portal.publishing.ContentMoved;
import java.time.Clock;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Follows the notices for those who signed up: changed and withdrawn ones at once, and a reminder the day before. */
@Component
class EventCare {

    private static final Logger LOG = LoggerFactory.getLogger(EventCare.class);

    /** Nobody plans their next day before breakfast. */
    private static final LocalTime REMINDERS_FROM = LocalTime.of(9, 0);

    private final Events events;
    private final EventTable table;
    private final Clock clock;

    EventCare(Events events, EventTable table, Clock clock) {
        this.events = events;
        this.table = table;
        this.clock = clock;
    }

    /** What fails here is made up for by the next {@link #sweep()}. */
    @TransactionalEventListener
    void follow(ContentMoved moved) {
        if (moved.kind().equals(NoticeContent.CODE) && table.find(moved.id()).isPresent()) {
            try {
                events.alone(moved.id(), event -> event);
            } catch (DataAccessException busy) {
                LOG.warn("Those who signed up for {} hear of its change with the next sweep", moved.id(), busy);
            }
        }
    }

    /** Changes that came with a day, and reminders; writes nothing where nothing is due. */
    void sweep() {
        boolean reminders = !LocalTime.now(clock).isBefore(REMINDERS_FROM);
        for (EventRow event : table.ahead(clock.instant())) {
            if (events.outdated(event, events.published(event.notice()))) {
                events.alone(event.notice(), row -> row);
            }
            if (reminders && events.reminderDue(event)) {
                events.remind(event.notice());
            }
        }
    }
}
