package cn.jingka.portal.bulletin.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BulletinTasks {

    private static final Duration SWEEP = Duration.ofMinutes(1);

    @Bean
    RecurringTask<Void> bulletinCareTask(EventCare care) {
        return Tasks.recurring("bulletin-care", FixedDelay.of(SWEEP)).execute((instance, context) -> care.sweep());
    }
}
