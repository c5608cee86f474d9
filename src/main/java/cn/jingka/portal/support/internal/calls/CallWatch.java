package cn.jingka.portal.support.internal.calls;

import cn.jingka.portal.common.security.CallerSignals;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Pages of this node are told at once; what another node did (a call handed over there) is seen by a look at the database every
 * second, taken only while somebody listens and for those who do.
 */
@Component
class CallWatch implements CallerSignals, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CallWatch.class);
    private static final String NO_CALL = "";

    private final CallTable calls;
    private final Map<String, List<Runnable>> listeners = new ConcurrentHashMap<>();
    private final Map<String, String> marks = new ConcurrentHashMap<>();
    private ScheduledExecutorService looking;

    CallWatch(CallTable calls) {
        this.calls = calls;
    }

    @Override
    public Runnable listen(String agent, Runnable listener) {
        marks.computeIfAbsent(agent, name -> calls.marks(Set.of(name)).getOrDefault(name, NO_CALL));
        listeners.compute(agent, (name, known) -> {
            List<Runnable> all = known == null ? new CopyOnWriteArrayList<>() : known;
            all.add(listener);
            return all;
        });
        return () -> forget(agent, listener);
    }

    /** Call after the commit: a page that looks at once must find the change. */
    void tell(String agent) {
        for (Runnable listener : listeners.getOrDefault(agent, List.of())) {
            try {
                listener.run();
            } catch (RuntimeException e) {
                // A page that is just being closed must not keep the others from being told.
                LOG.warn("A page could not be told about a call", e);
            }
        }
    }

    private void forget(String agent, Runnable listener) {
        listeners.computeIfPresent(agent, (name, known) -> {
            known.remove(listener);
            return known.isEmpty() ? null : known;
        });
    }

    private void look() {
        Set<String> agents = Set.copyOf(listeners.keySet());
        marks.keySet().retainAll(agents);
        if (agents.isEmpty()) {
            return;
        }
        try {
            Map<String, String> now = calls.marks(agents);
            for (String agent : agents) {
                String mark = now.getOrDefault(agent, NO_CALL);
                if (!mark.equals(marks.put(agent, mark))) {
                    tell(agent);
                }
            }
        } catch (DataAccessException e) {
            LOG.warn("The open calls could not be looked at; trying again", e);
        }
    }

    @Override
    public void start() {
        looking = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("calls").daemon().factory());
        looking.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        looking.shutdownNow();
        looking = null;
    }

    @Override
    public boolean isRunning() {
        return looking != null;
    }
}
