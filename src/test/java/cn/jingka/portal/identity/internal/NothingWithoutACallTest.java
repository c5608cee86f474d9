package cn.jingka.portal.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.common.identifier.CardNumber;
import cn.jingka.portal.common.identifier.MobileNumber;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.testing.CallsFixture;
import cn.jingka.portal.testing.ClaimsFixture;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalViewTest;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockAccessDeniedException;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.NotFoundError;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Walks every view and every call as an agent and as a supervisor, and finds nothing of a member in what they are given, as long as no
 * open call is verified. That the eyes of this test are good is shown by those who may see the member.
 */
class NothingWithoutACallTest extends PortalViewTest {

    private static final String NAME = "欧阳守密";
    private static final String IDENTITY = MembersFixture.identityNumber(9_000_003);
    private static final MobileNumber PHONE = MobileNumber.parse("13912345678");
    private static final long PAID_FEN = 432_199;

    @Autowired
    private MembersFixture members;

    @Autowired
    private ClaimsFixture claims;

    @Autowired
    private CallsFixture calls;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private final AccessMatrix matrix = AccessMatrix.read();
    private PersonId person;
    private String reference;
    private List<String> secrets;

    @BeforeEach
    void aMemberOfWhomMuchIsKnown() {
        person = members.newPerson("U0001")
                .named(NAME)
                .document(IDENTITY)
                .phone(PHONE)
                .create();
        CardNumber card = members.card(person);
        reference = claims.inState(person, "U0001", CaseState.IN_REVIEW);
        pay();
        secrets = List.of(NAME, PHONE.national(), IDENTITY, card.digits(), "4,321.99", "4321.99", "432199", reference);
    }

    @Test
    void whoMaySeeTheMemberIsSeenToSeeThem() {
        signInAsStaff("officer", Role.UNIT_OFFICER, "U0001");
        UI.getCurrent().navigate("staff/roster");
        assertThat(rendered()).contains(NAME);
        signInAsStaff("reviewer", Role.REVIEWER);
        UI.getCurrent().navigate("staff/review");
        assertThat(rendered()).contains(reference);
    }

    @Test
    void noViewShowsAnAgentOrSupervisorAnythingWithoutACall() {
        assertThat(walk(Role.AGENT)).contains("staff/call");
        walk(Role.SUPERVISOR);
    }

    @Test
    void noViewShowsAnAgentAnythingAboutWhoIsChosenAndNotVerified() {
        calls.chosen("walker", person);
        walk(Role.AGENT);
    }

    @Test
    void noViewShowsAnAgentAnythingOnceTheVerificationHasRunOutOrTheCallHasEnded() {
        calls.verified("walker", person);
        clock.advance(Duration.ofMinutes(31));
        walk(Role.AGENT);
        calls.verified("walker", person);
        calls.end("walker");
        walk(Role.AGENT);
    }

    @Test
    void anotherAgentsVerifiedCallShowsNothingEither() {
        calls.verified("agent2", person);
        walk(Role.AGENT);
        walk(Role.SUPERVISOR);
    }

    @Test
    void noCallOfTheApiAnswersAnAgentOrSupervisorWithAnything() throws Exception {
        calls.chosen("walker", person);
        MockMvc http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        List<String> told = new ArrayList<>();
        int asked = 0;
        for (RequestMappingInfo call : mappings.getHandlerMethods().keySet()) {
            for (String path : call.getPatternValues()) {
                if (path.equals("/error")) {
                    continue;
                }
                for (String method : methods(call)) {
                    for (Role role : List.of(Role.AGENT, Role.SUPERVISOR)) {
                        for (String value : values()) {
                            asked++;
                            String answer = answer(http, method, path, value, role);
                            if (secrets.stream().anyMatch(secret -> !secret.equals(value) && answer.contains(secret))) {
                                told.add(role + " " + method + " " + path);
                            }
                        }
                    }
                }
            }
        }
        assertThat(told).isEmpty();
        assertThat(asked).isGreaterThan(100);
    }

    private String answer(MockMvc http, String method, String path, String value, Role role) throws Exception {
        String body = matrix.call(method, path).body();
        var request = MockMvcRequestBuilders.request(
                        HttpMethod.valueOf(method),
                        path.replace("{code}", "U0001").replaceAll("\\{[^}]+}", value))
                .with(authentication(UsernamePasswordAuthenticationToken.authenticated(
                        Actor.account("walker", "walker", Set.of()),
                        null,
                        AuthorityUtils.createAuthorityList("ROLE_" + role))))
                .with(csrf());
        if (body.startsWith("{") || body.startsWith("[")) {
            request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        MvcResult result = http.perform(request).andReturn();
        return result.getResponse().getContentAsString()
                + result.getResponse().getHeaderNames().stream()
                        .map(result.getResponse()::getHeader)
                        .toList();
    }

    /** @return the routes that opened */
    private Set<String> walk(Role role) {
        Set<String> opened = new TreeSet<>();
        for (RouteData view :
                VaadinService.getCurrent().getRouter().getRegistry().getRegisteredRoutes()) {
            String route = view.getTemplate().replaceFirst("/?:.*$", "");
            for (String address : addresses(view.getTemplate())) {
                signInAsStaff("walker", role);
                if (open(address)) {
                    opened.add(route);
                }
                String shown = rendered();
                for (String secret : secrets) {
                    // What was asked for by its reference may be named in the refusal.
                    if (!address.contains(secret)) {
                        assertThat(shown).as("%s at %s", role, address).doesNotContain(secret);
                    }
                }
            }
        }
        return opened;
    }

    private static boolean open(String address) {
        try {
            UI.getCurrent().navigate(address);
            return true;
        } catch (MockAccessDeniedException | NotFoundError closed) {
            return false;
        }
    }

    private List<String> addresses(String template) {
        return values().stream()
                .map(value -> template.replaceAll(":[^/]+", value))
                .distinct()
                .toList();
    }

    /** What a parameter could be: a case, the person's own number, a unit, a year. */
    private List<String> values() {
        return List.of(reference, person.toString().replaceAll("\\D", ""), "U0001", "2014");
    }

    private static List<String> methods(RequestMappingInfo call) {
        List<String> methods =
                call.getMethodsCondition().getMethods().stream().map(Enum::name).toList();
        return methods.isEmpty() ? List.of("GET") : methods;
    }

    /**
     * Everything that the page's browser would be sent: texts, attributes, properties, and the rows of its grids. A view that refuses shows
     * its refusal, which is looked at like everything else.
     */
    private static String rendered() {
        MockVaadin.clientRoundtrip(true);
        StringBuilder text = new StringBuilder();
        collect(UI.getCurrent().getElement(), text);
        // The view and its layout are no children of the page's element.
        UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .forEach(target -> collect(target.getElement(), text));
        // Karibu's error page repeats the address that this test itself asked for.
        return text.toString().replaceAll("navigate to '[^']*'", "navigate");
    }

    private static void collect(Element element, StringBuilder text) {
        if (element.isTextNode()) {
            text.append(element.getText()).append('\n');
            return;
        }
        element.getAttributeNames()
                .forEach(name -> text.append(element.getAttribute(name)).append('\n'));
        element.getPropertyNames()
                .forEach(name -> text.append(element.getPropertyRaw(name)).append('\n'));
        if (element.getComponent().orElse(null) instanceof Grid<?> grid) {
            for (int row = 0; row < GridKt._size(grid); row++) {
                text.append(GridKt._getFormattedRow(grid, row)).append('\n');
            }
        }
        element.getChildren().forEach(child -> collect(child, text));
    }

    private void pay() {
        jdbc.sql("""
                        INSERT INTO payout_batch (id, name, occasion, state, proposed_at, approved_at) VALUES (1, 'RB-2014Q4-1', 'RB', 'CLOSED', ?, ?)
                        """).params(clock.instant(), clock.instant()).update();
        jdbc.sql("""
                        INSERT INTO payout_instruction (id, batch_id, reference, end_to_end_id, person_id, amount_fen, state, state_at)
                        VALUES (1, 1, ?, 'RB-2014Q4-1-1', ?, ?, 'PAID', ?)
                        """)
                .params(Long.toString(person.value()), person.value(), PAID_FEN, clock.instant())
                .update();
    }
}
