package cn.jingka.portal.common.personaldata;

import java.time.Instant;
import java.time.Period;

/** How long one kind of stored data stays; implemented as a bean by the module that keeps it, applied by a daily job. */
public interface RetentionRule {

    /** Name of the rule in the retention table of {@code docs/personal-data.md} and in settings, e.g. {@code support.calls}. */
    String name();

    /** How long it stays unless {@code portal.retention.<name>} says otherwise (an ISO 8601 period). */
    Period standard();

    /**
     * Deletes or strips what is older, in a transaction of its own.
     *
     * @param before what came earlier goes
     * @param most rows at a time
     * @return how many rows went; fewer than {@code most} when all is done
     */
    int apply(Instant before, int most);
}
