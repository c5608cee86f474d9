package cn.jingka.portal.identity.internal.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.identity.OwnSessions;
import cn.jingka.portal.identity.OwnSessions.SignedIn;
import cn.jingka.portal.identity.SessionEnds.Ended;
import cn.jingka.portal.identity.SessionEnds.Standing;
import cn.jingka.portal.identity.SessionEnds.Why;
import cn.jingka.portal.testing.MutableClock;
import cn.jingka.portal.testing.PortalIntegrationTest;
import jakarta.servlet.ServletContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Two nodes on one database; time is the test's. */
class SessionsTest extends PortalIntegrationTest {

    private static final String PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15"
            + " (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.50";
    private static final String DESK =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private KnownDevices devices;

    @Autowired
    private SessionSettings settings;

    @Autowired
    private OwnSessions own;

    @Autowired
    private FilterChainProxy security;

    @Autowired
    private ServletContext context;

    private final MutableClock time = new MutableClock();
    private Node one;
    private Node other;
    private SessionBook book;

    @BeforeEach
    void startTwoNodes() {
        book = new SessionBook(jdbc, time);
        one = new Node();
        other = new Node();
    }

    @AfterEach
    void actAsNobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void everyoneSeesWhereTheyAreSignedInAndNobodyElses() throws Exception {
        MockHttpSession phone = new MockHttpSession();
        MockHttpSession desk = new MockHttpSession();
        assertThat(one.stays("operator", "OPERATOR", phone, "/staff/runs", PHONE))
                .isTrue();
        assertThat(other.stays("operator", "OPERATOR", desk, "/staff/runs", DESK))
                .isTrue();
        assertThat(one.stays("reviewer", "REVIEWER", new MockHttpSession(), "/staff/review", DESK))
                .isTrue();

        actAs("operator", "OPERATOR");
        List<SignedIn> open = own.open(asking(desk));
        assertThat(open).extracting(SignedIn::here).containsExactly(true, false);
        assertThat(open).extracting(SignedIn::browser).containsExactly("EDGE", "WECHAT");
        assertThat(open).extracting(SignedIn::device).containsExactly("WINDOWS", "IPHONE");
        assertThat(open).extracting(SignedIn::address).containsOnly("203.0.113.9");
    }

    @Test
    void aSessionEndedFromElsewhereIsOverAtItsNextRequestOnAnyNodeAndTheSignInPageSaysWhy() throws Exception {
        MockHttpSession phone = new MockHttpSession();
        MockHttpSession desk = new MockHttpSession();
        one.stays("operator", "OPERATOR", phone, "/staff/runs", PHONE);
        other.stays("operator", "OPERATOR", desk, "/staff/runs", DESK);
        UUID ofPhone = one.sessions.of(phone).orElseThrow();
        assertThat(one.sessions.standing(Set.of(ofPhone)).get(ofPhone).over()).isFalse();

        actAs("operator", "OPERATOR");
        assertThat(own.endOthers(asking(desk))).isEqualTo(1);

        // What the open pages are told by, before anything is asked for.
        assertThat(one.sessions.standing(Set.of(ofPhone)).get(ofPhone).over()).isTrue();
        assertThat(one.stays("operator", "OPERATOR", phone, "/?v-r=heartbeat", PHONE))
                .isFalse();
        assertThat(phone.isInvalid()).isTrue();
        assertThat(one.said()).contains(new Ended(Why.OTHER_DEVICE, Duration.ZERO));
        assertThat(other.stays("operator", "OPERATOR", desk, "/staff/runs", DESK))
                .isTrue();
    }

    @Test
    void nobodyEndsTheSessionOfSomebodyElse() throws Exception {
        MockHttpSession session = new MockHttpSession();
        one.stays("operator", "OPERATOR", session, "/staff/runs", DESK);
        UUID id = one.sessions.of(session).orElseThrow();

        actAs("reviewer", "REVIEWER");
        assertThatThrownBy(() -> own.end(id))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("identity.sessions.over"));
        assertThat(one.stays("operator", "OPERATOR", session, "/staff/runs", DESK))
                .isTrue();
    }

    @Test
    void anIdleSessionEndsThoughItsPageKeepsSendingSignsOfLife() throws Exception {
        MockHttpSession session = new MockHttpSession();
        one.stays("operator", "OPERATOR", session, "/staff/runs", DESK);
        UUID id = one.sessions.of(session).orElseThrow();

        time.advance(Duration.ofMinutes(8));
        assertThat(one.stays("operator", "OPERATOR", session, "/?v-r=heartbeat&v-uiId=0", DESK))
                .isTrue();
        assertThat(one.stays("operator", "OPERATOR", session, "/VAADIN/push?v-r=push", DESK))
                .isTrue();
        time.advance(Duration.ofMinutes(5));
        Standing standing = one.sessions.standing(Set.of(id)).get(id);
        assertThat(standing).isEqualTo(new Standing(false, true, true, Duration.ofMinutes(2)));
        time.advance(Duration.ofMinutes(2));
        assertThat(one.stays("operator", "OPERATOR", session, "/staff/runs", DESK))
                .isFalse();
        assertThat(one.said()).contains(new Ended(Why.IDLE, Duration.ofMinutes(15)));
    }

    @Test
    void useKeepsASessionUntilItHasLastedItsLongest() throws Exception {
        MockHttpSession session = new MockHttpSession();
        one.stays("operator", "OPERATOR", session, "/staff/runs", DESK);
        for (int i = 0; i < 59; i++) {
            time.advance(Duration.ofMinutes(10));
            assertThat(one.stays("operator", "OPERATOR", session, "/?v-r=uidl&v-uiId=0", DESK))
                    .isTrue();
        }
        UUID id = one.sessions.of(session).orElseThrow();
        time.advance(Duration.ofMinutes(9));
        assertThat(one.sessions.standing(Set.of(id)).get(id))
                .isEqualTo(new Standing(false, true, false, Duration.ofMinutes(1)));
        time.advance(Duration.ofMinutes(1));
        assertThat(one.stays("operator", "OPERATOR", session, "/?v-r=uidl&v-uiId=0", DESK))
                .isFalse();
        assertThat(one.said()).contains(new Ended(Why.TOO_LONG, Duration.ofHours(10)));
    }

    @Test
    void aCounterStaysOpenForAShiftAndAMemberForHalfAnHour() throws Exception {
        MockHttpSession counter = new MockHttpSession();
        MockHttpSession member = new MockHttpSession();
        one.stays("gym", "MERCHANT", counter, "/counter", DESK);
        one.stays("member:42", "MEMBER", member, "/home", PHONE);
        time.advance(Duration.ofMinutes(29));
        assertThat(one.stays("member:42", "MEMBER", member, "/home", PHONE)).isTrue();
        time.advance(Duration.ofMinutes(30));
        assertThat(one.stays("member:42", "MEMBER", member, "/home", PHONE)).isFalse();
        time.advance(Duration.ofHours(10));
        assertThat(one.stays("gym", "MERCHANT", counter, "/counter", DESK)).isTrue();
    }

    @Test
    void aRequestThatOvertookTheEndOfItsSessionGoesOnAsNobody() throws Exception {
        MockHttpSession session = new MockHttpSession();
        one.stays("operator", "OPERATOR", session, "/staff/runs", DESK);
        session.invalidate();
        assertThat(one.stays("operator", "OPERATOR", session, "/staff/runs", DESK))
                .isFalse();
    }

    @Test
    void theRequestThatFindsItsSessionOverLeadsToTheSignInPageOfItsGroup() throws Exception {
        MockHttpSession session = new MockHttpSession();
        SecurityContext signedIn = SecurityContextHolder.createEmptyContext();
        signedIn.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                Actor.account("operator", "结算经办人", Set.of()),
                null,
                List.of(
                        new SimpleGrantedAuthority("ROLE_OPERATOR"),
                        FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.WEBAUTHN_AUTHORITY))));
        session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, signedIn);
        assertThat(throughAllFilters(session).getStatus()).isEqualTo(200);

        book.endAll("operator", null, Why.ADMINISTRATOR);

        MockHttpServletResponse over = throughAllFilters(session);
        assertThat(over.getStatus()).isEqualTo(302);
        assertThat(over.getRedirectedUrl()).endsWith("/staff-sign-in");
    }

    private MockHttpServletResponse throughAllFilters(MockHttpSession session) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(context, "GET", "/staff/runs");
        request.setServletPath("/staff/runs");
        request.setSession(session);
        request.addHeader("Accept", "text/html");
        MockHttpServletResponse response = new MockHttpServletResponse();
        security.doFilter(request, response, (passed, answered) -> {});
        return response;
    }

    @Test
    void whoeverOwesTheSecondFactorHasNoSessionYet() throws Exception {
        MockHttpSession session = new MockHttpSession();
        assertThat(one.stays("operator", null, session, "/staff-sign-in", DESK)).isTrue();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM signed_in_session")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void actAs(String account, String role) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        Actor.account(account, account, Set.of()),
                        null,
                        role == null
                                ? AuthorityUtils.NO_AUTHORITIES
                                : AuthorityUtils.createAuthorityList("ROLE_" + role)));
    }

    private static MockHttpServletRequest asking(MockHttpSession session) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/staff/security");
        request.setSession(session);
        return request;
    }

    private final class Node {

        private final LiveSessions sessions = new LiveSessions(book, settings, time);
        private MockHttpServletResponse answer;

        /** One request of a browser. */
        boolean stays(String account, String role, MockHttpSession session, String target, String browser)
                throws Exception {
            actAs(account, role);
            int query = target.indexOf('?');
            MockHttpServletRequest request =
                    new MockHttpServletRequest("POST", query < 0 ? target : target.substring(0, query));
            request.setQueryString(query < 0 ? null : target.substring(query + 1));
            request.setSession(session);
            request.addHeader("User-Agent", browser);
            request.setRemoteAddr("203.0.113.9");
            answer = new MockHttpServletResponse();
            boolean[] signedIn = new boolean[1];
            new SessionFilter(sessions, devices)
                    .doFilter(
                            request,
                            answer,
                            (passed, answered) -> signedIn[0] = SecurityContextHolder.getContext()
                                            .getAuthentication()
                                            .getPrincipal()
                                    instanceof Actor);
            return signedIn[0];
        }

        /** What the sign-in page would say to the browser that got the last answer. */
        Optional<Ended> said() {
            MockHttpServletRequest next = new MockHttpServletRequest();
            next.setCookies(answer.getCookies());
            return sessions.lately(next);
        }
    }
}
