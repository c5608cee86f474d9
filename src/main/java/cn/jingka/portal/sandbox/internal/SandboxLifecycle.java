package cn.jingka.portal.sandbox.internal;

import java.time.Clock;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Starts the sandbox before the portal's own background work, which calls it, and stops it after. */
@Component
@Profile("demo")
class SandboxLifecycle implements SmartLifecycle {

    private final SandboxSettings settings;
    private final Clock clock;
    private volatile SandboxServer server;

    SandboxLifecycle(SandboxSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void start() {
        server = SandboxServer.start(settings, clock);
    }

    @Override
    public void stop() {
        server.close();
        server = null;
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
