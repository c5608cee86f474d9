package cn.jingka.portal.privacy.internal;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.privacy.Retention;
import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SystemClock;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class RetentionService implements Retention {

    private static final TaskInstanceId DAILY = TaskInstanceId.of(RetentionJob.TASK, RecurringTask.INSTANCE);

    private final RetentionPeriods periods;
    private final RetentionRuns runs;
    private final SchedulerClient scheduler;
    private final AuditTrail audit;
    private final CurrentActor actor;
    private final SystemClock schedulerTime = new SystemClock();

    RetentionService(
            RetentionPeriods periods,
            RetentionRuns runs,
            SchedulerClient scheduler,
            AuditTrail audit,
            CurrentActor actor) {
        this.periods = periods;
        this.runs = runs;
        this.scheduler = scheduler;
        this.audit = audit;
        this.actor = actor;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Line> report() {
        Map<String, Run> last = runs.last();
        Map<String, Long> removed = runs.removed();
        return periods.rules().stream()
                .map(rule -> new Line(
                        rule.name(),
                        periods.of(rule),
                        rule.standard(),
                        Optional.ofNullable(last.get(rule.name())),
                        removed.getOrDefault(rule.name(), 0L)))
                .toList();
    }

    @Override
    public Optional<Instant> next() {
        return scheduler
                .getScheduledExecution(DAILY)
                .filter(planned -> !planned.isPicked())
                .map(ScheduledExecution::getExecutionTime);
    }

    @Override
    @Transactional
    public void runSoon() {
        scheduler.reschedule(DAILY, schedulerTime.now());
        audit.record(actor.get(), "privacy.audit.retentionRun", Optional.empty(), "");
    }
}
