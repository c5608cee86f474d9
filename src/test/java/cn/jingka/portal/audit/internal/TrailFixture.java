package cn.jingka.portal.audit.internal;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Takes what was recorded into the chain, which in tests nothing does by itself. */
@Component
@Profile("test")
public class TrailFixture {

    private final Sealing sealing;

    TrailFixture(Sealing sealing) {
        this.sealing = sealing;
    }

    public void seal() {
        sealing.sealAll();
    }
}
