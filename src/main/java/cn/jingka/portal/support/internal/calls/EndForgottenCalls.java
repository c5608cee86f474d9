package cn.jingka.portal.support.internal.calls;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A call that nobody ended ends by itself, so that the agent's next one finds the line free. */
@Configuration(proxyBeanMethods = false)
class EndForgottenCalls {

    @Bean
    Task<Void> endForgottenSupportCalls(CallTable calls, SupportSettings settings, Clock clock) {
        return Tasks.recurring("support-end-forgotten-calls", FixedDelay.ofMinutes(5))
                .execute((instance, context) -> calls.openSince(clock.instant().minus(settings.longestCall()))
                        .forEach(call -> calls.end(call.number())));
    }
}
