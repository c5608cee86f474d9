package cn.jingka.portal.reimbursement.internal.settlement;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SystemClock;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** The persistent tasks that compute runs. */
@Configuration(proxyBeanMethods = false)
class RunTasks {

    private static final String WORKER = "settlement-run";
    private static final int WORKERS = 2;
    private static final FixedDelay LOOK_FOR_WORK = FixedDelay.ofSeconds(30);

    /** One worker at one run; the instance's name begins with the run's id. */
    @Bean
    Task<Void> settlementWorker(RunWork work) {
        return Tasks.oneTime(WORKER)
                .execute((instance, context) -> work.work(
                        Long.parseLong(
                                instance.getId().substring(0, instance.getId().indexOf('/'))),
                        () -> context.getSchedulerState().isShuttingDown()));
    }

    /** Takes up what a machine that died left behind, and lets every machine have its share of a long run. */
    @Bean
    Task<Void> settlementHelper(RunTable runs, RunWork work) {
        return Tasks.recurring("settlement-help", LOOK_FOR_WORK)
                .execute((instance, context) -> runs.unfinished()
                        .forEach(run ->
                                work.work(run, () -> context.getSchedulerState().isShuttingDown())));
    }

    @Bean
    RunQueue runQueue(SchedulerClient scheduler, RunTable runs) {
        return new RunQueue(scheduler, runs);
    }

    /** Where runs are handed to the scheduler. */
    static class RunQueue {

        private final SchedulerClient scheduler;
        private final RunTable runs;
        private final SystemClock schedulerTime = new SystemClock();

        RunQueue(SchedulerClient scheduler, RunTable runs) {
            this.scheduler = scheduler;
            this.runs = runs;
        }

        /** Adds workers, with the caller's transaction: few, so that other work of the same machine goes on beside a long run. */
        void add(long run) {
            for (int worker = 0; worker < WORKERS; worker++) {
                scheduler.scheduleIfNotExists(
                        new TaskInstance<>(WORKER, run + "/" + UUID.randomUUID()), schedulerTime.now());
            }
        }

        /** A program that was killed still counts as alive to the scheduler for a while; its runs need not wait for that. */
        @EventListener(ApplicationReadyEvent.class)
        void resume() {
            runs.unfinished().forEach(this::add);
        }
    }
}
