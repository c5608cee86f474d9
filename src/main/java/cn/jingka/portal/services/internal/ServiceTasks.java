package cn.jingka.portal.services.internal;

import cn.jingka.portal.services.internal.jobs.JobSweep;
import cn.jingka.portal.services.internal.requests.RequestSweep;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The persistent work of the services; each sweep finds what to do in the tables. */
@Configuration(proxyBeanMethods = false)
class ServiceTasks {

    private static final Duration SWEEP = Duration.ofMinutes(10);

    @Bean
    RecurringTask<Void> servicesRequestsTask(RequestSweep sweep) {
        return Tasks.recurring("services-requests", FixedDelay.of(SWEEP)).execute((instance, context) -> sweep.run());
    }

    @Bean
    RecurringTask<Void> servicesJobsTask(JobSweep sweep) {
        return Tasks.recurring("services-jobs", FixedDelay.of(SWEEP)).execute((instance, context) -> sweep.run());
    }
}
