package cn.jingka.portal.ecard.internal;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keys, takings and wrong codes that can't matter any more are deleted every hour. */
@Configuration(proxyBeanMethods = false)
class ForgetOldCodes {

    private static final Duration KEPT = Duration.ofDays(1);

    @Bean
    Task<Void> forgetOldCardCodes(PhoneKeys keys, TakenCodes taken, WrongCodes wrong, Clock clock) {
        return Tasks.recurring("ecard-forget-old-codes", FixedDelay.ofHours(1)).execute((instance, context) -> {
            Instant before = clock.instant().minus(KEPT);
            taken.forget(before);
            wrong.forget();
            keys.forget(before);
        });
    }
}
