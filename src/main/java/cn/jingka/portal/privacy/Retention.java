package cn.jingka.portal.privacy;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;

/** How long each kind of data stays, and what the daily deletion did about it. */
@PreAuthorize("hasRole('ADMINISTRATOR')")
public interface Retention {

    /** Every rule, by name. */
    List<Line> report();

    /** When the daily deletion is due next; empty while it is not planned, or is running. */
    Optional<Instant> next();

    /** Applies every rule now, in the background. */
    void runSoon();

    /**
     * @param rule its name; {@code privacy.rule.<name>} says what it is about
     * @param kept how long, as it is set
     * @param standard how long it would be without a setting
     * @param last what the last run did; empty before the first
     * @param removed in all runs that are remembered
     */
    record Line(String rule, Period kept, Period standard, Optional<Run> last, long removed) {}

    /** @param failure what went wrong, as the log names it; empty when nothing did */
    record Run(Instant at, Instant before, long removed, Optional<String> failure) {}
}
