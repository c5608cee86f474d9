package cn.jingka.portal.payouts.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The persistent work of payments. Each finds what to do in the tables, so nothing has to be handed on between runs. */
@Configuration(proxyBeanMethods = false)
class PayoutTasks {

    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Duration SWEEP = Duration.ofMinutes(10);

    @Bean
    RecurringTask<Void> payoutsAdvanceTask(BatchProgress progress) {
        return Tasks.recurring("payouts-advance", FixedDelay.of(SHORT))
                .execute((instance, context) -> progress.advance());
    }

    @Bean
    RecurringTask<Void> payoutsSendTask(PaymentSending sending) {
        return Tasks.recurring("payouts-send", FixedDelay.of(SHORT)).execute((instance, context) -> sending.sendDue());
    }

    @Bean
    RecurringTask<Void> payoutsReleaseTask(CardRelease release) {
        return Tasks.recurring("payouts-release", FixedDelay.of(SWEEP)).execute((instance, context) -> release.sweep());
    }
}
