package cn.jingka.portal.claims.internal.payment;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PaymentTasks {

    private static final Duration SWEEP = Duration.ofMinutes(5);

    @Bean
    RecurringTask<Void> claimPaymentsFollowTask(PaymentFollowing following) {
        return Tasks.recurring("claims-payments-follow", FixedDelay.of(SWEEP))
                .execute((instance, context) -> following.sweep());
    }
}
