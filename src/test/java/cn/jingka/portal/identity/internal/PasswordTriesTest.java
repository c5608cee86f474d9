package cn.jingka.portal.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.identity.StaffSignIn;
import cn.jingka.portal.identity.internal.sessions.KnownDevices;
import cn.jingka.portal.testing.PortalIntegrationTest;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;

/** Whoever guesses passwords gets slower and slower; whoever owns the account notices nothing of it. */
class PasswordTriesTest extends PortalIntegrationTest {

    private static final String OFFICE = "203.0.113.10";
    private static final String ATTACKER = "198.51.100.66";

    @Autowired
    private StaffSignIn staff;

    @Autowired
    private KnownDevices devices;

    @Autowired
    private PasswordTries tries;

    @AfterEach
    void actAsNobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theOwnerSignsInFromElsewhereWhileSomebodyGuesses() {
        guess(ATTACKER, 30);
        assertThat(refusal(from(ATTACKER), "demo-operator")).startsWith("identity.password.wait");
        signIn(from(OFFICE));
    }

    @Test
    void theOwnersKnownBrowserNeverWaitsForAnAttackerAtTheSameAddress() {
        MockHttpServletRequest known = knownBrowser();
        for (int i = 0; i < 60; i++) {
            guess(OFFICE, 1);
            refusal(from(OFFICE), "reviewer", "guess " + i);
        }
        assertThat(refusal(from(OFFICE), "demo-operator")).startsWith("identity.password.wait");
        signIn(known);
    }

    @Test
    void aKnownBrowserIsNoLicenceToGuess() {
        MockHttpServletRequest known = knownBrowser();
        for (int i = 0; i < 5; i++) {
            assertThat(refusal(known, "wrong " + i)).isEqualTo("identity.password.wrong");
        }
        assertThat(refusal(known, "demo-operator")).isEqualTo("identity.password.waitSeconds");
        clock.advance(Duration.ofSeconds(15));
        signIn(known);
    }

    @Test
    void theCookieOfOneAccountIsWorthNothingForAnotherAndCannotBeMadeUp() {
        MockHttpServletRequest known = knownBrowser();
        assertThat(devices.known("operator", known)).isPresent();
        assertThat(devices.known("admin", known)).isEmpty();
        MockHttpServletRequest invented = from(OFFICE);
        invented.setCookies(new Cookie("JINGKA-DEVICE", "me.me.me"));
        assertThat(devices.known("operator", invented)).isEmpty();
        MockHttpServletRequest garbled = from(OFFICE);
        garbled.setCookies(new Cookie("JINGKA-DEVICE", "."));
        assertThat(devices.known("operator", garbled)).isEmpty();
    }

    @Test
    void theWaitGrowsToAQuarterOfAnHourAndNoFurther() {
        guess(ATTACKER, 4);
        assertThat(wait(ATTACKER)).isZero();
        guess(ATTACKER, 1);
        assertThat(wait(ATTACKER)).isEqualTo(Duration.ofSeconds(15));
        tries.failed("operator", ATTACKER, Optional.empty());
        assertThat(wait(ATTACKER)).isEqualTo(Duration.ofSeconds(30));
        for (int i = 0; i < 20; i++) {
            tries.failed("operator", ATTACKER, Optional.empty());
        }
        assertThat(wait(ATTACKER)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void guessingThroughManyAccountsFromOneAddressIsSlowedAsWell() {
        for (int i = 0; i < 40; i++) {
            refusal(from(ATTACKER), "account" + i, "Summer2026");
        }
        assertThat(refusal(from(ATTACKER), "demo-operator")).startsWith("identity.password.wait");
    }

    @Test
    void theOwnerIsToldHowOftenSomebodyTried() {
        guess(ATTACKER, 3);
        assertThat(tries.failed("operator"))
                .get()
                .satisfies(told -> assertThat(told.times()).isEqualTo(3));
        clock.advance(Duration.ofDays(31));
        assertThat(tries.failed("operator")).isEmpty();
    }

    private void guess(String address, int times) {
        for (int i = 0; i < times; i++) {
            refusal(from(address), "guess " + i);
        }
    }

    private Duration wait(String address) {
        return tries.waitFor("operator", address, Optional.empty()).orElse(Duration.ZERO);
    }

    private MockHttpServletRequest knownBrowser() {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        devices.remember("operator", from(OFFICE), answer);
        MockHttpServletRequest next = from(OFFICE);
        next.setCookies(answer.getCookies());
        return next;
    }

    private void signIn(MockHttpServletRequest request) {
        staff.signIn(StaffSignIn.Door.STAFF, "operator", "demo-operator", request, new MockHttpServletResponse());
    }

    private String refusal(MockHttpServletRequest request, String password) {
        return refusal(request, "operator", password);
    }

    private String refusal(MockHttpServletRequest request, String account, String password) {
        String[] key = new String[1];
        assertThatThrownBy(() ->
                        staff.signIn(StaffSignIn.Door.STAFF, account, password, request, new MockHttpServletResponse()))
                .isInstanceOfSatisfying(DomainException.class, refusal -> key[0] = refusal.key());
        return key[0];
    }

    private static MockHttpServletRequest from(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }
}
