package cn.jingka.portal.demo.internal;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells at start where the portal is and who may sign in. */
@Component
@Profile("demo")
class DemoAnnouncement {

    private static final Logger LOG = LoggerFactory.getLogger(DemoAnnouncement.class);

    private final ServletWebServerApplicationContext server;
    private final int sandboxPort;
    private final DemoSettings settings;

    DemoAnnouncement(
            ServletWebServerApplicationContext server,
            @Value("${portal.sandbox.port}") int sandboxPort,
            DemoSettings settings) {
        this.server = server;
        this.sandboxPort = sandboxPort;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void announce() {
        StringBuilder text = new StringBuilder();
        text.append("""

                ────────────────────────────────────────────────────────────────────────
                  京卡·互助服务卡 member portal     http://localhost:%d
                  Sandbox: phones, bank, Dangdang http://localhost:%d

                  Staff (password: demo- and the name), http://localhost:%1$d/staff-sign-in
                    operator, operator2   settlement runs, payments, bank, claim payments, plan fees
                    officer               rosters, cards, contacts, claims and plans of the units
                    reviewer, reviewer2   claims (reviewer3 and reviewer4 for appeals)
                    service               requests, sign-ups, objections
                    editor, editor2       what the portal publishes
                    admin                 units, accounts, protection rosters

                  Partners' counters (password likewise), http://localhost:%1$d/merchant-sign-in
                    park, park2, gym, cinema, clinic
                """.formatted(server.getWebServer().getPort(), sandboxPort));
        if (settings.wanted()) {
            text.append("""

                      Members, http://localhost:%d/sign-in
                        The code arrives on the sandbox's phone page. The first time the card number is
                        asked as well: it stands on the sandbox's page http://localhost:%d/bank/cards
                    """.formatted(server.getWebServer().getPort(), sandboxPort));
            for (DemoPerson person : announced()) {
                text.append("    %s   %s, document ends in %s%n"
                        .formatted(
                                person.mobile(),
                                person.name(),
                                person.documentNumber()
                                        .substring(person.documentNumber().length() - 4)));
            }
        }
        text.append("────────────────────────────────────────────────────────────────────────");
        LOG.info(text.toString());
    }

    private List<DemoPerson> announced() {
        return settings.federation().units().getFirst().people().subList(0, DemoFederation.ANNOUNCED);
    }
}
