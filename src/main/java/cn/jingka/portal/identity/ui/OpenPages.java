package cn.jingka.portal.identity.ui;

import cn.jingka.portal.identity.SessionEnds;
import cn.jingka.portal.identity.SessionEnds.Standing;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.WrappedHttpSession;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells the pages open on this node how their session stands: asks whether somebody is still there, and leaves for the
 * sign-in page when the session is over, wherever it was ended.
 */
@Component
class OpenPages implements VaadinServiceInitListener, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OpenPages.class);
    private static final int SECONDS_BETWEEN_ROUNDS = 3;

    private final SessionEnds ends;
    private final Map<UI, UUID> pages = new ConcurrentHashMap<>();
    private final Map<UI, StillThereDialog> asked = new ConcurrentHashMap<>();
    private ScheduledExecutorService rounds;

    OpenPages(SessionEnds ends) {
        this.ends = ends;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> follow(init.getUI()));
    }

    @Override
    public void start() {
        rounds = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("open-pages").daemon().factory());
        rounds.scheduleWithFixedDelay(this::round, SECONDS_BETWEEN_ROUNDS, SECONDS_BETWEEN_ROUNDS, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        rounds.shutdownNow();
        rounds = null;
    }

    @Override
    public boolean isRunning() {
        return rounds != null;
    }

    private void follow(UI ui) {
        if (ui.getSession().getSession() instanceof WrappedHttpSession session) {
            ends.of(session.getHttpSession()).ifPresent(id -> {
                pages.put(ui, id);
                ui.addDetachListener(left -> forget(ui));
                ui.addPollListener(poll -> ends.notByHand(VaadinServletRequest.getCurrent()));
            });
        }
    }

    private void forget(UI ui) {
        pages.remove(ui);
        asked.remove(ui);
    }

    private void round() {
        try {
            if (!pages.isEmpty()) {
                Map<UUID, Standing> standing = ends.standing(pages.values());
                pages.forEach((ui, session) -> tell(ui, standing.get(session)));
            }
        } catch (RuntimeException e) {
            // The next round comes; without this line the rounds would end with the first failure.
            LOG.error("Open pages could not be told how their sessions stand", e);
        }
    }

    private void tell(UI ui, Standing standing) {
        if (standing == null) {
            return;
        }
        if (standing.over()) {
            forget(ui);
            // The page asked for again finds the session over, says why at the sign-in page, and comes back here after
            // it.
            ui.access(() -> ui.getPage().reload());
        } else if (standing.near()) {
            ui.access(() -> asked.computeIfAbsent(ui, page -> ask(standing)).count(standing.left()));
        } else if (asked.containsKey(ui)) {
            ui.access(() -> Optional.ofNullable(asked.remove(ui)).ifPresent(StillThereDialog::close));
        }
    }

    private static StillThereDialog ask(Standing standing) {
        StillThereDialog dialog = new StillThereDialog(standing.byUse());
        dialog.open();
        return dialog;
    }
}
