package cn.jingka.portal.identity.ui;

import cn.jingka.portal.identity.OwnSessions;
import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.util.Optional;

/** Where one is signed in, for everybody. */
@org.springframework.stereotype.Component
class DevicesPanels implements SecurityPanel {

    private static final int BELOW_THE_FACTORS = 50;

    private final OwnSessions sessions;
    private final Clock clock;

    DevicesPanels(OwnSessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public int order() {
        return BELOW_THE_FACTORS;
    }

    @Override
    public Optional<Component> create(Reader reader) {
        return Optional.of(new DevicesPanel(sessions, clock.getZone()));
    }
}
