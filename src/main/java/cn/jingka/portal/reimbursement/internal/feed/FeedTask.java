package cn.jingka.portal.reimbursement.internal.feed;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One persistent task for all imports: the scheduler runs it on one node at a time, so files never overlap. */
@Configuration(proxyBeanMethods = false)
class FeedTask {

    @Bean
    RecurringTask<Void> feedImport(FeedImporter importer, FeedProperties properties) {
        return Tasks.recurring("feed-import", FixedDelay.of(properties.lookEvery())).execute((instance, context) -> {
            try {
                importer.importQueued(context.getSchedulerState()::isShuttingDown);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
