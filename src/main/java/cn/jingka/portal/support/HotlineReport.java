package cn.jingka.portal.support;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;

/** How the hotline does: counts and times, of no single caller. */
@PreAuthorize("hasRole('SUPERVISOR')")
public interface HotlineReport {

    /** Days that can be asked for at once. */
    int LONGEST = 92;

    /**
     * @param from the first day
     * @param to the last day
     * @throws cn.jingka.portal.common.error.DomainException when the span ends before it begins, or is too long
     */
    Figures figures(LocalDate from, LocalDate to);

    /** What waits at this moment. */
    Waiting now();

    /**
     * Calls that began in a span and are over.
     *
     * @param calls all of them
     * @param unanswered where the caller hung up before
     * @param notWritten answered, but not written down yet
     * @param written answered and written down: what {@code first} is a part of
     * @param first solved at first contact: solved in the call, with nothing left to do, and the same verified caller did not
     *     call about the same within seven days
     * @param handling from the answer to the end, on average
     * @param waited from the ringing to the answer, on average, of the calls that rang
     * @param hours by hour of the day, 24 of them
     */
    record Figures(
            int calls,
            int unanswered,
            int notWritten,
            int written,
            int first,
            Optional<Duration> handling,
            Optional<Duration> waited,
            int failedVerifications,
            List<Integer> hours,
            List<Day> days,
            List<Reason> reasons,
            List<Agent> agents) {

        public Figures {
            hours = List.copyOf(hours);
            days = List.copyOf(days);
            reasons = List.copyOf(reasons);
            agents = List.copyOf(agents);
        }
    }

    record Day(LocalDate day, int calls, int unanswered) {}

    record Reason(CallReason reason, int calls, int first) {}

    /** @param agent account */
    record Agent(
            String agent, int calls, int written, int first, Optional<Duration> handling, int failedVerifications) {}

    /**
     * @param callBacks that nobody has made yet
     * @param tickets that their target hasn't answered
     * @param answered tickets whose answer isn't confirmed yet
     */
    record Waiting(int callBacks, int callBacksOverdue, int tickets, int ticketsOverdue, int answered) {}
}
