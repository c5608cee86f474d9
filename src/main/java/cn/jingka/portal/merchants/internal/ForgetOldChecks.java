package cn.jingka.portal.merchants.internal;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Whom a counter checked is forgotten after a day; the trail keeps that somebody was checked, for the member to see.
 */
@Configuration(proxyBeanMethods = false)
class ForgetOldChecks {

    private static final Duration KEPT = Duration.ofDays(1);

    @Bean
    Task<Void> forgetOldCardChecks(CheckTable checks, Clock clock) {
        return Tasks.recurring("merchants-forget-old-checks", FixedDelay.ofHours(1))
                .execute((instance, context) ->
                        checks.forgetBefore(clock.instant().minus(KEPT)));
    }
}
