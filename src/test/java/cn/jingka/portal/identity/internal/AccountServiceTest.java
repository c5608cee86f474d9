package cn.jingka.portal.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.identity.Accounts;
import cn.jingka.portal.identity.Accounts.AccountChange;
import cn.jingka.portal.testing.PortalIntegrationTest;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

class AccountServiceTest extends PortalIntegrationTest {

    private static final AccountChange OPERATOR = new AccountChange("王经办", Set.of("ROLE_OPERATOR"), Set.of());

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountRepository rows;

    @Autowired
    private Passwords passwords;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void actAsAdministrator() {
        actAs("admin", "ROLE_ADMINISTRATOR");
    }

    @AfterEach
    void actAsNobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aNewAccountHasAPasswordThatIsShownOnceAndStoredAsAHashOnly() {
        String password = accounts.create("wang", OPERATOR);
        Account stored = rows.findById("wang").orElseThrow();
        assertThat(passwords.matches(password, stored.passwordHash())).isTrue();
        assertThat(stored.passwordHash()).startsWith("{bcrypt}").doesNotContain(password);
        assertThat(accounts.get("wang").authorities()).containsExactly("ROLE_OPERATOR");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE action = 'identity.trail.created'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aNewPasswordEndsTheOldOne() {
        String old = accounts.create("wang", OPERATOR);
        String fresh = accounts.resetPassword("wang");
        String hash = rows.findById("wang").orElseThrow().passwordHash();
        assertThat(passwords.matches(fresh, hash)).isTrue();
        assertThat(passwords.matches(old, hash)).isFalse();
    }

    @Test
    void anAdministratorNeitherDisablesNorDemotesHimself() {
        refused("identity.account.self", () -> accounts.disable("admin"));
        refused("identity.account.ownRole", () -> accounts.change("admin", OPERATOR));
    }

    @Test
    void oneUsableAdministratorRemains() {
        accounts.create("second", new AccountChange("另一位", Set.of("ROLE_ADMINISTRATOR"), Set.of()));
        accounts.disable("second");
        actAs("second", "ROLE_ADMINISTRATOR");
        refused("identity.account.lastAdministrator", () -> accounts.disable("admin"));
        refused("identity.account.lastAdministrator", () -> accounts.change("admin", OPERATOR));
    }

    @Test
    void whatDoesNotMakeAnAccountIsRefused() {
        refused("identity.account.name", () -> accounts.create("Wang Wu", OPERATOR));
        refused("identity.account.taken", () -> accounts.create("operator", OPERATOR));
        refused(
                "identity.account.displayName",
                () -> accounts.create("wang", new AccountChange(" ", Set.of("API_FEED"), Set.of())));
        refused(
                "identity.account.noPurpose",
                () -> accounts.create("wang", new AccountChange("x", Set.of(), Set.of())));
        refused(
                "identity.account.officerNeedsUnit",
                () -> accounts.create("wang", new AccountChange("x", Set.of("ROLE_UNIT_OFFICER"), Set.of())));
        refused("identity.account.unknown", () -> accounts.get("wang"));
    }

    @Test
    void nobodyElseAdministersAccounts() {
        actAs("operator", "ROLE_OPERATOR");
        assertThatThrownBy(() -> accounts.all()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> accounts.resetPassword("admin")).isInstanceOf(AccessDeniedException.class);
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
