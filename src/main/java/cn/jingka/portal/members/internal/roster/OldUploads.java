package cn.jingka.portal.members.internal.roster;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Uploads hold persons' data: unconfirmed ones are given up after a week, the rows of applied ones after a month. */
@Configuration(proxyBeanMethods = false)
class OldUploads {

    private static final Duration DRAFTS_KEPT = Duration.ofDays(7);
    private static final Duration ROWS_KEPT = Duration.ofDays(30);

    @Bean
    RecurringTask<Void> forgetOldRosterUploads(RosterStore store, TransactionTemplate transaction, Clock clock) {
        return Tasks.recurring("forget-old-roster-uploads", FixedDelay.ofHours(6))
                .execute((instance, context) ->
                        transaction.executeWithoutResult(status -> forget(store, clock.instant())));
    }

    static void forget(RosterStore store, Instant now) {
        store.draftsBefore(now.minus(DRAFTS_KEPT)).forEach(store::discard);
        store.forgetRowsAppliedBefore(now.minus(ROWS_KEPT));
    }
}
