package cn.jingka.portal.identity.internal;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What limits and codes no longer need is deleted every hour. */
@Configuration(proxyBeanMethods = false)
class ForgetOldAttempts {

    @Bean
    Task<Void> forgetOldSignInAttempts(AttemptLimits limits, SessionCodes codes) {
        return Tasks.recurring("identity-forget-old-attempts", FixedDelay.ofHours(1))
                .execute((instance, context) -> {
                    limits.forgetOld();
                    codes.forgetExpired();
                });
    }
}
