package cn.jingka.portal.support.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Lets an open page look again from time to time, also where the change came about on another node. */
@Component
class Ticker {

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("shared-view").factory());

    /** Until it is removed; a page does so when it is detached. A page that is gone by then is left alone. */
    Registration every(Duration pause, UI page, Runnable look) {
        Future<?> ticks = timer.scheduleWithFixedDelay(
                () -> {
                    if (page.isAttached()) {
                        page.access(look::run);
                    }
                },
                pause.toMillis(),
                pause.toMillis(),
                TimeUnit.MILLISECONDS);
        return () -> ticks.cancel(false);
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }
}
