package cn.jingka.portal.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.identity.PendingStaffSignIn;
import cn.jingka.portal.identity.StaffSignIn;
import cn.jingka.portal.testing.DemoAuthenticator;
import cn.jingka.portal.testing.PortalIntegrationTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;

class PasswordTest extends PortalIntegrationTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private Passwords passwords;

    @Autowired
    private StaffSignIn staff;

    @AfterEach
    void forgetWhoSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aServiceSignsInWithEveryCall() throws Exception {
        assertThat(call("svc-feed", "demo-svc-feed").statusCode()).isEqualTo(404);
        assertThat(call("svc-feed", "demo-svc-feed").statusCode()).isEqualTo(404);
    }

    @Test
    void anUnknownAccountADisabledOneAndAWrongPasswordGetTheSameAnswer() throws Exception {
        Account feed = accounts.findById("svc-feed").orElseThrow();
        feed.enable(false);
        accounts.save(feed);

        HttpResponse<String> unknown = call("nobody", "demo-nobody");
        HttpResponse<String> disabled = call("svc-feed", "demo-svc-feed");
        HttpResponse<String> wrong = call("svc-bank", "demo-svc-feed");

        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(unknown.body()).contains("identity.api.signInNeeded");
        assertThat(disabled.body()).isEqualTo(unknown.body());
        assertThat(wrong.body()).isEqualTo(unknown.body());
        assertThat(wrong.statusCode()).isEqualTo(disabled.statusCode()).isEqualTo(401);
    }

    @Test
    void aNameWithBlanksBehindItIsNoSecondPerson() throws Exception {
        assertThat(call("svc-feed ", "demo-svc-feed").statusCode()).isEqualTo(401);
        assertThat(call("svc-feed", "demo-svc-feed").statusCode()).isEqualTo(404);
    }

    @Test
    void noPersonCallsTheApiByPasswordAloneAndNobodyLearnsWhetherItWasRight() throws Exception {
        HttpResponse<String> right = call("operator", "demo-operator");
        HttpResponse<String> wrong = call("operator", "demo-reviewer");
        assertThat(right.statusCode()).isEqualTo(wrong.statusCode()).isEqualTo(401);
        assertThat(right.body()).isEqualTo(wrong.body());
        assertThat(call("park", "demo-park").statusCode()).isEqualTo(401);
    }

    @Test
    void eachWrongPasswordBeyondTheFifthMakesTheWaitLongerForThatAddressOnly() throws Exception {
        for (int i = 0; i < 5; i++) {
            call("svc-bank", "guess-" + i);
        }
        HttpResponse<String> waiting = call("svc-bank", "demo-svc-bank");
        assertThat(waiting.statusCode()).isEqualTo(401);
        assertThat(waiting.body()).contains("identity.password.waitSeconds");
        assertThat(call("svc-feed", "demo-svc-feed").statusCode()).isEqualTo(404);

        clock.advance(Duration.ofSeconds(15));
        call("svc-bank", "another guess");
        clock.advance(Duration.ofSeconds(15));
        assertThat(call("svc-bank", "demo-svc-bank").statusCode()).isEqualTo(401);
        clock.advance(Duration.ofSeconds(15));
        assertThat(call("svc-bank", "demo-svc-bank").statusCode()).isEqualTo(404);
    }

    @Test
    void aChangedPasswordEndsTheOldOneAtOnce() throws Exception {
        assertThat(call("svc-bank", "demo-svc-bank").statusCode()).isEqualTo(404);
        Account bank = accounts.findById("svc-bank").orElseThrow();
        bank.replacePassword(passwords.hash("another"));
        accounts.save(bank);
        assertThat(call("svc-bank", "demo-svc-bank").statusCode()).isEqualTo(401);
        assertThat(call("svc-bank", "another").statusCode()).isEqualTo(404);
    }

    @Test
    void staffGoOnToTheirFirstWorkAreaUnderANewSessionId() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        String before = request.getSession().getId();
        MockHttpServletResponse response = new MockHttpServletResponse();
        PendingStaffSignIn pending = staff.signIn(
                        StaffSignIn.Door.STAFF, "operator", "demo-operator", request, response)
                .pending()
                .orElseThrow();
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
        assertThat(staff.code(pending, DemoAuthenticator.code("operator"), request, response))
                .isEqualTo("/staff/runs");
        assertThat(request.getSession().getId()).isNotEqualTo(before);
    }

    @Test
    void aServiceAccountDoesNotOpenTheScreens() {
        assertThatThrownBy(() -> staff.signIn(
                        StaffSignIn.Door.STAFF,
                        "svc-feed",
                        "demo-svc-feed",
                        new MockHttpServletRequest(),
                        new MockHttpServletResponse()))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("identity.password.wrong"));
    }

    @Test
    void anInstallationWithoutAdministratorGetsOneFromTheGivenPassword() {
        accounts.deleteAll();
        new FirstAdministrator(accounts, passwords, clock, "short").afterSingletonsInstantiated();
        assertThat(accounts.countActiveAdministrators()).isZero();

        new FirstAdministrator(accounts, passwords, clock, "a-long-enough-password").afterSingletonsInstantiated();
        assertThat(staff.signIn(
                                StaffSignIn.Door.STAFF,
                                "admin",
                                "a-long-enough-password",
                                new MockHttpServletRequest(),
                                new MockHttpServletResponse())
                        .pending()
                        .orElseThrow()
                        .mustEnrol())
                .isTrue();

        new FirstAdministrator(accounts, passwords, clock, "another-password").afterSingletonsInstantiated();
        assertThat(passwords.matches(
                        "a-long-enough-password",
                        accounts.findById("admin").orElseThrow().passwordHash()))
                .isTrue();
    }

    /** There is no such call, so 404 says: signed in. */
    private HttpResponse<String> call(String account, String password) throws IOException, InterruptedException {
        String credentials = Base64.getEncoder().encodeToString((account + ":" + password).getBytes());
        return http.send(
                HttpRequest.newBuilder(URI.create(url("/api/v1/no-such-call")))
                        .header("Authorization", "Basic " + credentials)
                        .build(),
                BodyHandlers.ofString());
    }
}
