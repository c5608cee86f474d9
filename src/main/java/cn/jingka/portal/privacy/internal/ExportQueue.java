package cn.jingka.portal.privacy.internal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SystemClock;
import com.github.kagkarlsson.scheduler.task.FailureHandler.MaxRetriesFailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Hands copies to the persistent scheduler, with the caller's transaction; a killed machine's copies are made by another. */
@Component
class ExportQueue {

    private static final String TASK = "privacy-export";
    private static final int RETRIES = 3;
    private static final Duration PAUSE = Duration.ofMinutes(2);

    private final SchedulerClient scheduler;
    private final SystemClock schedulerTime = new SystemClock();

    ExportQueue(SchedulerClient scheduler) {
        this.scheduler = scheduler;
    }

    void add(String export) {
        scheduler.scheduleIfNotExists(new TaskInstance<>(TASK, export), schedulerTime.now());
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        Task<Void> makeDataExport(ExportMaking making) {
            return Tasks.oneTime(TASK)
                    .onFailure(new MaxRetriesFailureHandler<>(
                            RETRIES,
                            new OnFailureRetryLater<>(PAUSE),
                            (last, operations) -> making.giveUp(
                                    last.getExecution().taskInstance.getId())))
                    .execute((instance, context) -> making.make(instance.getId()));
        }
    }
}
