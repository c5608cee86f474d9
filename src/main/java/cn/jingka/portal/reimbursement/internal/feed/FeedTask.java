package cn.jingka.portal.reimbursement.internal.feed;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The feed's background work; the scheduler runs each task on one node at a time, so imports never overlap. */
@Configuration(proxyBeanMethods = false)
class FeedTask {

    /** Far longer than any upload takes. */
    private static final Duration LOST_AFTER = Duration.ofDays(1);

    @Bean
    RecurringTask<Void> feedImport(FeedImporter importer, FeedProperties properties) {
        return Tasks.recurring("feed-import", FixedDelay.of(properties.lookEvery()))
                .execute((instance, context) -> {
                    try {
                        importer.importQueued(context.getSchedulerState()::isShuttingDown);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    @Bean
    RecurringTask<Void> feedFolderCleaning(FeedFolder folder, FeedBatches batches, Clock clock) {
        return Tasks.recurring("feed-folder-cleaning", FixedDelay.ofHours(1)).execute((instance, context) -> {
            try {
                folder.deleteOlderThan(clock.instant().minus(LOST_AFTER), batches.wantedFiles());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
