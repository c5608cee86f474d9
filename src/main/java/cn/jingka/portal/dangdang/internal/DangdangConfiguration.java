package cn.jingka.portal.dangdang.internal;

import cn.jingka.portal.dangdang.rules.BookRules;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules, loaded once at the start, where a bad file stops the portal; and the recurring work. */
@Configuration(proxyBeanMethods = false)
class DangdangConfiguration {

    private static final LocalTime REMINDERS = LocalTime.of(9, 5);

    @Bean
    BookRules bookRules() {
        return BookRules.shipped();
    }

    @Bean
    RecurringTask<Void> dangdangLinks(LinkWork work, DangdangSettings settings) {
        return Tasks.recurring("dangdang-links", FixedDelay.of(settings.lookEvery()))
                .execute((instance, context) -> work.allDue());
    }

    @Bean
    RecurringTask<Void> dangdangReminders(Reminders reminders, EventIntake events, Clock clock) {
        return Tasks.recurring("dangdang-reminders", new Daily(clock.getZone(), REMINDERS))
                .execute((instance, context) -> {
                    reminders.send();
                    events.forgetOld();
                });
    }
}
