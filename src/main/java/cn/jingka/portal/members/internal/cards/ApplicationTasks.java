package cn.jingka.portal.members.internal.cards;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ApplicationTasks {

    @Bean
    RecurringTask<Void> dispatchCardApplications(ApplicationDispatch dispatch) {
        return Tasks.recurring("dispatch-card-applications", FixedDelay.ofSeconds(1))
                .execute((instance, context) ->
                        dispatch.dispatch(context.getExecution().getExecutionTime()));
    }
}
