package cn.jingka.portal.identity.internal;

import cn.jingka.portal.identity.Accounts.AccountChange;
import java.time.Clock;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** An installation without an administrator gets one from {@code PORTAL_ADMIN_PASSWORD}, or says in the log how to. */
@Component
@Profile("!demo & !test")
class FirstAdministrator implements SmartInitializingSingleton {

    static final String NAME = "admin";

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final int SHORTEST = 12;

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final Clock clock;
    private final String password;

    FirstAdministrator(
            AccountRepository accounts,
            Passwords passwords,
            Clock clock,
            @Value("${portal.admin-password:}") String password) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
        this.password = password;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (accounts.countActiveAdministrators() > 0) {
            return;
        }
        if (password.length() < SHORTEST) {
            LOG.warn(
                    "Nobody can administer this portal yet. Start it once with the environment variable"
                            + " PORTAL_ADMIN_PASSWORD set to at least {} characters: that creates the account {}.",
                    SHORTEST,
                    NAME);
            return;
        }
        Account administrator = accounts.findById(NAME)
                .orElseGet(() -> new Account(NAME, details(), passwords.hash(password), clock.instant()));
        administrator.change(details());
        administrator.replacePassword(passwords.hash(password));
        administrator.enable(true);
        accounts.save(administrator);
        LOG.info("The account {} was created with the password from PORTAL_ADMIN_PASSWORD.", NAME);
    }

    private static AccountChange details() {
        return new AccountChange(NAME, Set.of("ROLE_ADMINISTRATOR"), Set.of());
    }
}
