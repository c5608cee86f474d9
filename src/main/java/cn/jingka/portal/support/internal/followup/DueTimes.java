package cn.jingka.portal.support.internal.followup;

import cn.jingka.portal.common.workdays.WorkingCalendar;
import cn.jingka.portal.common.workdays.WorkingHours;
import cn.jingka.portal.support.Calls.Difficulty;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** When something that is taken down now is due. */
@Component
class DueTimes {

    private final FollowUpSettings settings;
    private final WorkingHours hours;
    private final Clock clock;

    DueTimes(FollowUpSettings settings, WorkingCalendar calendar, Clock clock) {
        this.settings = settings;
        this.hours = new WorkingHours(calendar, settings.from(), settings.until(), clock.getZone());
        this.clock = clock;
    }

    Instant due(Difficulty difficulty) {
        return hours.after(clock.instant(), settings.within(difficulty));
    }
}
