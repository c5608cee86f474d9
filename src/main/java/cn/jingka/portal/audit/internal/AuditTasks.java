package cn.jingka.portal.audit.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuditTasks {

    @Bean
    RecurringTask<Void> sealTrailTask(Sealing sealing, AuditSettings settings) {
        return Tasks.recurring("audit-seal", FixedDelay.of(settings.sealEvery()))
                .execute((instance, context) -> sealing.sealAll());
    }
}
