package cn.jingka.portal.notifications;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What the payout operator sees of the outbox: counts, and the messages whose SMS did not arrive. */
public interface OutboxReport {

    /**
     * One group's messages by what became of their SMS; the figures after {@code total} add up to it.
     *
     * @param name the group in the language asked for
     * @param onTheWay handed over, receipt outstanding
     * @param failed refused, or not delivered
     * @param unknown handed over with an unknown outcome
     * @param notSent in the portal only: no working number, or given up
     */
    record Group(
            String name,
            long total,
            long waiting,
            long onTheWay,
            long delivered,
            long failed,
            long unknown,
            long notSent) {}

    /** Which problems are asked for. */
    enum Filter {
        ALL,
        UNKNOWN,
        FAILED,
        NOT_SENT
    }

    /**
     * @param subject the message's title in the language asked for
     * @param maskedNumber the number it went to, or empty
     * @param kind never {@code ALL}
     * @param reason in plain words, in the language asked for
     */
    record Problem(long id, Instant changed, String subject, String maskedNumber, Filter kind, String reason) {}

    /** The groups written to last come first. */
    List<Group> groups(Locale language, int limit);

    /** The latest problems first. */
    List<Problem> problems(Filter filter, Locale language, int offset, int limit);

    /** How many problems the filter leaves. */
    int countProblems(Filter filter);
}
