package cn.jingka.portal.demo.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Fills an empty portal once: units, rosters, cards, the year's treatment; every finished quarter but the last is settled and
 * on its way, the last one is computed and waits for somebody to approve it. Then claims and plans, what else members
 * do with the card, and the hotline's calls, which all need the people.
 */
@Component
@Profile("demo")
class DemoScenario {

    private static final Logger LOG = LoggerFactory.getLogger(DemoScenario.class);

    private final ServletWebServerApplicationContext server;
    private final DemoSettings settings;
    private final DemoClaims claims;
    private final DemoBenefits benefits;
    private final DemoHotline hotline;

    DemoScenario(
            ServletWebServerApplicationContext server,
            DemoSettings settings,
            DemoClaims claims,
            DemoBenefits benefits,
            DemoHotline hotline) {
        this.server = server;
        this.settings = settings;
        this.claims = claims;
        this.benefits = benefits;
        this.hotline = hotline;
    }

    @EventListener(ApplicationReadyEvent.class)
    void fill() {
        if (settings.wanted() && !Files.exists(settings.hotlineMarker())) {
            Thread.ofVirtual().name("demo-data").start(this::load);
        }
    }

    private void load() {
        try {
            if (!Files.exists(settings.marker())) {
                loadFederation(settings.today());
            }
            LocalDate loaded = LocalDate.parse(Files.readString(settings.marker()));
            if (!Files.exists(settings.claimsMarker())) {
                tellClaims(loaded);
            }
            if (!Files.exists(settings.benefitsMarker())) {
                tellBenefits(loaded);
            }
            tellHotline(loaded);
        } catch (IOException | RuntimeException e) {
            LOG.error("The demonstration data could not be loaded; empty the data folder and start again", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void loadFederation(LocalDate today) throws IOException, InterruptedException {
        PortalClient portal =
                new PortalClient("http://127.0.0.1:" + server.getWebServer().getPort());
        LocalDate lastDay = lastFinishedQuarter(today);
        List<DemoFederation.Unit> units = new DemoFederation(today).units();
        List<DemoPerson> people = new ArrayList<>();
        for (DemoFederation.Unit unit : units) {
            join(portal, unit);
            people.addAll(unit.people());
        }
        long batch = portal.upload("svc-feed", "/medical-feed", "demo.csv", DemoFiles.feed(people, lastDay))
                .path("batchId")
                .asLong();
        portal.await("svc-feed", "/medical-feed/" + batch, "DONE");
        settle(portal, lastDay);
        Files.writeString(settings.marker(), today.toString());
        LOG.info("The demonstration data is loaded: {} units, {} people", units.size(), people.size());
    }

    /** @param loaded the day around which the people's data lies; the claims lie around today */
    private void tellClaims(LocalDate loaded) throws IOException {
        claims.tell(
                new DemoFederation(loaded).units(),
                settings.today(),
                lastFinishedQuarter(loaded).getYear());
        Files.writeString(settings.claimsMarker(), settings.today().toString());
        LOG.info("The demonstration's claims and plans are there");
    }

    private void tellBenefits(LocalDate loaded) throws IOException {
        benefits.tell(new DemoFederation(loaded).units(), settings.today());
        Files.writeString(settings.benefitsMarker(), settings.today().toString());
        LOG.info("The demonstration's uses, requests and sign-ups are there");
    }

    private void tellHotline(LocalDate loaded) throws IOException {
        hotline.tell(new DemoFederation(loaded).units(), settings.today());
        Files.writeString(settings.hotlineMarker(), settings.today().toString());
        LOG.info("The demonstration's calls are there");
    }

    private static void join(PortalClient portal, DemoFederation.Unit unit) throws IOException, InterruptedException {
        portal.put(
                "svc-units",
                "/units/" + unit.code(),
                Map.of("name", unit.name(), "district", unit.district(), "kind", unit.kind(), "paysDues", true));
        portal.upload(
                "svc-units",
                "/units/" + unit.code() + "/roster",
                unit.code() + ".xlsx",
                DemoFiles.roster(unit.people()));
        if ("UNION".equals(unit.kind())) {
            String application = portal.post(
                            "svc-units",
                            "/units/" + unit.code() + "/card-applications",
                            Map.of("members", "ALL_WITHOUT_CARD"))
                    .path("id")
                    .asString();
            portal.await("svc-units", "/card-applications/" + application, "ANSWERED");
        }
    }

    private static void settle(PortalClient portal, LocalDate lastDay) throws IOException, InterruptedException {
        int lastQuarter = lastDay.get(IsoFields.QUARTER_OF_YEAR);
        for (int quarter = 1; quarter <= lastQuarter; quarter++) {
            String period = lastDay.getYear() + "Q" + quarter;
            String run = portal.post("svc-settle", "/settlements", Map.of("period", period))
                    .path("id")
                    .asString();
            portal.await("svc-settle", "/settlements/" + run, "COMPUTED");
            if (quarter < lastQuarter) {
                portal.post("svc-approve", "/settlements/" + run + "/approve", Map.of());
            }
        }
    }

    private static LocalDate lastFinishedQuarter(LocalDate today) {
        LocalDate firstOfQuarter = today.with(IsoFields.DAY_OF_QUARTER, 1);
        return firstOfQuarter.minusDays(1);
    }
}
