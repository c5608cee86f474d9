package cn.jingka.portal.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.identity.Accounts;
import cn.jingka.portal.identity.Accounts.AccountChange;
import cn.jingka.portal.identity.OwnPassword;
import cn.jingka.portal.testing.PortalIntegrationTest;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

class OwnPasswordTest extends PortalIntegrationTest {

    private static final String GOOD = "水壶 tram fjord 41 pebble";

    @Autowired
    private OwnPassword own;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountRepository rows;

    @Autowired
    private Passwords passwords;

    @BeforeEach
    void actAsOperator() {
        actAs("operator", "OPERATOR");
    }

    @AfterEach
    void actAsNobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void onlyWhoKnowsThePresentPasswordChangesIt() {
        refused("identity.newPassword.current", () -> change("guess", GOOD));
        change("demo-operator", GOOD);
        assertThat(passwords.matches(
                        GOOD, rows.findById("operator").orElseThrow().passwordHash()))
                .isTrue();
    }

    @Test
    void aPasswordIsLongAndNotEasyToGuessAndNotTheOneBefore() {
        refused("identity.newPassword.short", () -> change("demo-operator", "Xk9#vQ2!"));
        refused("identity.newPassword.weak", () -> change("demo-operator", "password123456"));
        refused("identity.newPassword.weak", () -> change("demo-operator", "operator-jingka-12351"));
        refused("identity.newPassword.same", () -> change("demo-operator", "demo-operator"));
        refused("identity.newPassword.long", () -> change("demo-operator", "密".repeat(30)));
    }

    @Test
    void whileTypingItIsSaidWhatIsWeakAndWhatWouldHelp() {
        assertThat(own.judge("password123456").enough()).isFalse();
        assertThat(own.judge("password123456").advice())
                .isNotEmpty()
                .allMatch(key -> key.startsWith("identity.strength."));
        assertThat(own.judge(GOOD)).satisfies(strength -> {
            assertThat(strength.enough()).isTrue();
            assertThat(strength.advice()).isEmpty();
        });
    }

    @Test
    void aPasswordMadeByThePortalIsDueUntilItsOwnerHasChosenAnother() {
        actAs("admin", "ADMINISTRATOR");
        String made = accounts.create("wang", new AccountChange("王经办", Set.of("ROLE_OPERATOR"), Set.of()));
        actAs("wang", "OPERATOR");
        assertThat(own.due()).isTrue();
        change(made, GOOD);
        assertThat(own.due()).isFalse();
        actAs("admin", "ADMINISTRATOR");
        accounts.resetPassword("wang");
        actAs("wang", "OPERATOR");
        assertThat(own.due()).isTrue();
    }

    @Test
    void guessingThePresentPasswordAtAnOpenScreenEndsAfterFiveTries() {
        for (int i = 0; i < 5; i++) {
            int guess = i;
            refused("identity.newPassword.current", () -> change("guess " + guess, GOOD));
        }
        refused("identity.again.tooMany", () -> change("demo-operator", GOOD));
    }

    private void change(String current, String fresh) {
        own.change(current, fresh, new MockHttpServletRequest());
    }

    private static void refused(String key, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private static void actAs(String account, String role) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        Actor.account(account, account, Set.of()),
                        null,
                        AuthorityUtils.createAuthorityList("ROLE_" + role)));
    }
}
