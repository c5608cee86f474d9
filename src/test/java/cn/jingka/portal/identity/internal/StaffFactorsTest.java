package cn.jingka.portal.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.identity.AccountFactors;
import cn.jingka.portal.identity.Accounts;
import cn.jingka.portal.identity.Accounts.AccountChange;
import cn.jingka.portal.identity.OwnSecondFactor;
import cn.jingka.portal.identity.PendingStaffSignIn;
import cn.jingka.portal.identity.PendingStaffSignIn.Way;
import cn.jingka.portal.identity.StaffEnrolment;
import cn.jingka.portal.identity.StaffEnrolment.Enrolled;
import cn.jingka.portal.identity.StaffSignIn;
import cn.jingka.portal.identity.StaffSignIn.Door;
import cn.jingka.portal.identity.TotpOffer;
import cn.jingka.portal.identity.internal.sessions.KnownDevices;
import cn.jingka.portal.testing.DemoAuthenticator;
import cn.jingka.portal.testing.PortalIntegrationTest;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

class StaffFactorsTest extends PortalIntegrationTest {

    private static final String STAFF = "operator";

    @Autowired
    private StaffSignIn signIn;

    @Autowired
    private StaffEnrolment enrolment;

    @Autowired
    private OwnSecondFactor own;

    @Autowired
    private AccountFactors factors;

    @Autowired
    private Accounts accounts;

    @Autowired
    private KnownDevices devices;

    @Autowired
    private JdbcClient jdbc;

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @AfterEach
    void forgetWhoSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aCodeCountsOnceAndNoneOfAnEarlierStepAfterIt() {
        String code = DemoAuthenticator.code(STAFF);
        signIn.code(pending(STAFF), code, request, response);
        refused("identity.totp.used", () -> signIn.code(pending(STAFF), code, request, response));
        String next = DemoAuthenticator.code(STAFF, 1);
        signIn.code(pending(STAFF), next, request, response);
        refused("identity.totp.used", () -> signIn.code(pending(STAFF), code, request, response));
    }

    @Test
    void aCodeFarFromThePresentIsWrongAndFiveWrongOnesMakeOneWait() {
        refused("identity.totp.wrong", () -> signIn.code(pending(STAFF), far(), request, response));
        for (int i = 0; i < 4; i++) {
            refused("identity.totp.wrong", () -> signIn.code(pending(STAFF), "000000", request, response));
        }
        refused(
                "identity.second.tooMany",
                () -> signIn.code(pending(STAFF), DemoAuthenticator.code(STAFF), request, response));
        assertThat(entries("identity.trail.secondFactorWrong")).isEqualTo(5);
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }

    @Test
    void whoHasThePasswordAndGuessesCodesElsewhereMakesNobodyWaitAtTheirOwnDesk() {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        devices.remember(STAFF, request, answer);
        MockHttpServletRequest desk = new MockHttpServletRequest();
        desk.setCookies(answer.getCookies());
        for (int i = 0; i < 5; i++) {
            refused("identity.totp.wrong", () -> signIn.code(pending(STAFF), far(), request, response));
        }
        String code = DemoAuthenticator.code(STAFF);
        refused("identity.second.tooMany", () -> signIn.code(pending(STAFF), code, request, response));
        signIn.code(pending(STAFF), code, desk, response);
    }

    @Test
    void whoseOnlyPasskeyWasCopiedIsNotAskedToSetUpAnotherByThePasswordAlone() {
        PendingStaffSignIn before = pending(STAFF);
        jdbc.sql("DELETE FROM totp WHERE account = :account")
                .param("account", STAFF)
                .update();
        jdbc.sql("INSERT INTO passkey_owner (account, handle) VALUES (:account, 'handle')")
                .param("account", STAFF)
                .update();
        jdbc.sql("""
                        INSERT INTO passkey (credential_id, handle, label, public_key, sign_count, transports, backup_eligible,
                            backed_up, attestation_object, attestation_client, created_at, last_used_at, copied_at)
                        VALUES ('id', 'handle', '手机', '', 1, '', 0, 0, '', '', NOW(), NOW(), NOW())
                        """).update();
        assertThat(pending(STAFF).mustEnrol()).isFalse();
        refused("identity.second.over", () -> enrolment.offerTotp(before));
    }

    @Test
    void thePasswordWaitsTenMinutesForTheSecondFactorAndNotForADisabledAccount() {
        PendingStaffSignIn late = new PendingStaffSignIn(STAFF, Instant.now().minusSeconds(1), Set.of(Way.TOTP));
        refused("identity.second.over", () -> signIn.code(late, DemoAuthenticator.code(STAFF), request, response));
        PendingStaffSignIn pending = pending(STAFF);
        actAs("admin", "ROLE_ADMINISTRATOR");
        accounts.disable(STAFF);
        SecurityContextHolder.clearContext();
        refused("identity.second.over", () -> signIn.code(pending, DemoAuthenticator.code(STAFF), request, response));
    }

    @Test
    void aNewAccountGetsInWithAnAuthenticatorSetUpAtTheFirstSignInAndTenRecoveryCodes() {
        PendingStaffSignIn first = newAccount("wang");
        assertThat(first.mustEnrol()).isTrue();
        TotpOffer offer = enrolment.offerTotp(first);
        refused("identity.totp.wrong", () -> enrolment.totp(first, offer, "000000", request, response));
        Enrolled enrolled = enrolment.totp(first, offer, DemoAuthenticator.codeOf(offer.secret()), request, response);
        assertThat(enrolled.next()).isEqualTo("/staff/content");
        assertThat(enrolled.recoveryCodes()).hasSize(10).doesNotHaveDuplicates();
        assertThat(offer.address()).startsWith("otpauth://totp/").contains("secret=" + offer.secret());

        // Whoever has the password alone, in a window left open, sets nothing up beside it.
        refused("identity.second.over", () -> enrolment.offerTotp(first));
        assertThat(jdbc.sql("SELECT CONVERT(secret USING latin1) FROM totp WHERE account = 'wang'")
                        .query(String.class)
                        .single())
                .doesNotContain(offer.secret());
    }

    @Test
    void aRecoveryCodeOpensOnceHoweverItIsTyped() {
        PendingStaffSignIn first = newAccount("wang");
        TotpOffer offer = enrolment.offerTotp(first);
        List<String> codes = enrolment
                .totp(first, offer, DemoAuthenticator.codeOf(offer.secret()), request, response)
                .recoveryCodes();
        String typed = " " + codes.getFirst().replace("-", " ").toUpperCase();
        assertThat(signIn.recoveryCode(shownAgain(first), typed, request, response))
                .isEqualTo("/staff/content");
        refused(
                "identity.recovery.wrong",
                () -> signIn.recoveryCode(shownAgain(first), codes.getFirst(), request, response));
        assertThat(own.state().recoveryCodesLeft()).isEqualTo(9);

        List<String> renewed = own.renewRecoveryCodes();
        assertThat(renewed).hasSize(10).doesNotContainAnyElementsOf(codes);
        refused(
                "identity.recovery.wrong",
                () -> signIn.recoveryCode(shownAgain(first), codes.getLast(), request, response));
    }

    @Test
    void anotherAuthenticatorTakesTheOldOnesPlaceOnceItShowedACode() {
        actAs(STAFF, "ROLE_OPERATOR");
        TotpOffer offer = own.offerTotp();
        refused("identity.totp.wrong", () -> own.setTotp(offer, "000000"));
        own.setTotp(offer, DemoAuthenticator.codeOf(offer.secret()));
        refused("identity.factors.last", () -> own.removeTotp());
        SecurityContextHolder.clearContext();
        refused(
                "identity.totp.wrong",
                () -> signIn.code(pending(STAFF), DemoAuthenticator.code(STAFF), request, response));
    }

    @Test
    void anAdministratorClearsTheFactorsOfOthersAndNobodyElseDoes() {
        actAs("admin", "ROLE_ADMINISTRATOR");
        assertThat(factors.of(STAFF)).containsExactly(Way.TOTP);
        jdbc.sql("""
                        INSERT INTO signed_in_session (id, account, user_group, browser, device, address, started_at, last_used_at)
                        VALUES ('stolen', :account, 'STAFF', 'CHROME', 'ANDROID', '203.0.113.9', NOW(), NOW())
                        """).param("account", STAFF).update();
        factors.reset(STAFF);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM signed_in_session WHERE account = :account AND ended_at IS NULL")
                        .param("account", STAFF)
                        .query(Integer.class)
                        .single())
                .isZero();
        refused("identity.account.ownFactors", () -> factors.reset("admin"));
        refused("identity.account.unknown", () -> factors.reset("nobody"));
        assertThat(pending(STAFF).mustEnrol()).isTrue();
        assertThat(entries("identity.trail.factorsReset")).isEqualTo(1);

        actAs("reviewer", "ROLE_REVIEWER");
        assertThatThrownBy(() -> factors.reset(STAFF)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void countersHaveNoSecondFactor() {
        actAs("park", "ROLE_MERCHANT");
        assertThatThrownBy(() -> own.offerTotp()).isInstanceOf(AccessDeniedException.class);
        assertThat(signIn.signIn(Door.COUNTER, "park", "demo-park", request, response)
                        .next())
                .contains("/counter");
    }

    private PendingStaffSignIn pending(String account) {
        return signIn.signIn(Door.STAFF, account, "demo-" + account, request, response)
                .pending()
                .orElseThrow();
    }

    private PendingStaffSignIn newAccount(String name) {
        actAs("admin", "ROLE_ADMINISTRATOR");
        String password = accounts.create(name, new AccountChange("王编辑", Set.of("ROLE_EDITOR"), Set.of()));
        SecurityContextHolder.clearContext();
        return signIn.signIn(Door.STAFF, name, password, request, response)
                .pending()
                .orElseThrow();
    }

    /** The same account after its password was shown once more. */
    private static PendingStaffSignIn shownAgain(PendingStaffSignIn pending) {
        return new PendingStaffSignIn(pending.account(), pending.until(), Set.of(Way.TOTP, Way.RECOVERY_CODE));
    }

    private static String far() {
        return DemoAuthenticator.code(STAFF, 20);
    }

    private int entries(String action) {
        return jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE action = :action")
                .param("action", action)
                .query(Integer.class)
                .single();
    }

    private static void actAs(String name, String authority) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        Actor.account(name, name, Set.of()), null, AuthorityUtils.createAuthorityList(authority)));
    }

    private static void refused(String key, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
