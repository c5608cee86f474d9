package cn.jingka.portal.privacy.internal;

import cn.jingka.portal.common.personaldata.RetentionRule;
import cn.jingka.portal.privacy.Retention.Run;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Applies every rule, one after the other and in small portions; one that fails holds up no other, and is reported. */
@Component
class RetentionJob {

    static final String TASK = "privacy-retention";

    private static final Logger LOG = LoggerFactory.getLogger(RetentionJob.class);

    /** At night, when nobody waits for the tables. */
    private static final LocalTime AT = LocalTime.of(3, 10);

    private static final int PORTION = 1_000;

    private final RetentionPeriods periods;
    private final RetentionRuns runs;
    private final Clock clock;

    RetentionJob(RetentionPeriods periods, RetentionRuns runs, Clock clock) {
        this.periods = periods;
        this.runs = runs;
        this.clock = clock;
    }

    void run() {
        periods.rules().forEach(this::apply);
    }

    private void apply(RetentionRule rule) {
        Instant started = clock.instant();
        Instant before = periods.before(rule);
        long removed = 0;
        Optional<String> failure = Optional.empty();
        try {
            int portion;
            do {
                portion = rule.apply(before, PORTION);
                removed += portion;
            } while (portion >= PORTION);
        } catch (RuntimeException unforeseen) {
            LOG.error("The retention rule {} failed", rule.name(), unforeseen);
            failure = Optional.of(unforeseen.getClass().getSimpleName());
        }
        if (removed > 0) {
            LOG.info("Retention: {} rows by {}", removed, rule.name());
        }
        runs.add(
                rule.name(),
                periods.of(rule).toString(),
                started,
                clock.instant(),
                new Run(started, before, removed, failure));
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> applyRetentionRules(RetentionJob job, Clock clock) {
            return Tasks.recurring(TASK, new Daily(clock.getZone(), AT)).execute((instance, context) -> job.run());
        }
    }
}
