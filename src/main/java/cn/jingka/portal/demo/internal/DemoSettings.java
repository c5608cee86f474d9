package cn.jingka.portal.demo.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the demonstration was asked for: {@code PORTAL_DEMO_DATA} is {@code small} or {@code none}. */
@Component
@Profile("demo")
class DemoSettings {

    private final Clock clock;
    private final boolean wanted;
    private final Path marker;
    private final Path claimsMarker;
    private final Path benefitsMarker;
    private final Path hotlineMarker;

    DemoSettings(
            Clock clock,
            @Value("${PORTAL_DEMO_DATA:${portal.demo-data}}") String data,
            @Value("${portal.data-dir}") Path dataFolder) {
        if (!"small".equals(data) && !"none".equals(data)) {
            throw new IllegalArgumentException("PORTAL_DEMO_DATA is 'small' or 'none', not '" + data + "'");
        }
        this.clock = clock;
        this.wanted = "small".equals(data);
        this.marker = dataFolder.resolve("demo-data-loaded");
        this.claimsMarker = dataFolder.resolve("demo-claims-loaded");
        this.benefitsMarker = dataFolder.resolve("demo-benefits-loaded");
        this.hotlineMarker = dataFolder.resolve("demo-hotline-loaded");
    }

    boolean wanted() {
        return wanted;
    }

    /** Exists once the data is in; holds the day around which it lies. */
    Path marker() {
        return marker;
    }

    /** Exists once the claims are in as well. */
    Path claimsMarker() {
        return claimsMarker;
    }

    /** Exists once the uses, requests and sign-ups are in as well. */
    Path benefitsMarker() {
        return benefitsMarker;
    }

    /** Exists once the hotline's calls are in as well. */
    Path hotlineMarker() {
        return hotlineMarker;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    DemoFederation federation() {
        return new DemoFederation(today());
    }
}
