package cn.jingka.portal.identity.internal;

import cn.jingka.portal.identity.internal.AttemptLimits.Kind;
import cn.jingka.portal.identity.internal.AttemptLimits.Limit;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks an account's password. An unknown account, a disabled one and a wrong password get the same answer in the same time. */
@Component
class PasswordAuthentication implements AuthenticationProvider {

    /** Passwords are made by the portal and long: few guesses help nobody, and a mistyped one must not stop a bank's answers. */
    private static final Limit WRONG = new Limit(20, Duration.ofMinutes(10));

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final AttemptLimits limits;

    PasswordAuthentication(AccountRepository accounts, Passwords passwords, AttemptLimits limits) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.limits = limits;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String name = given.getName();
        String password = String.valueOf(given.getCredentials());
        String source = name + "\n" + address(given);
        if (limits.waitFor(Kind.PASSWORD, source, WRONG).isPresent()) {
            throw new LockedException("Too many wrong passwords for this account from this address");
        }
        // The database takes a name with blanks behind it for the same name, and the actor would carry the blanks: a
        // second
        // person where there is only one (RB-NET).
        Optional<Account> account = name.equals(name.strip()) ? accounts.findById(name) : Optional.empty();
        if (account.isEmpty()) {
            passwords.compareWithNothing(password);
        }
        return account.filter(known -> passwords.matches(password, known.passwordHash()))
                .filter(Account::enabled)
                .map(PasswordAuthentication::signedIn)
                .orElseThrow(() -> {
                    limits.record(Kind.PASSWORD, source);
                    return new BadCredentialsException("Unknown account or wrong password");
                });
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private static Authentication signedIn(Account account) {
        return UsernamePasswordAuthenticationToken.authenticated(account.actor(), null, account.grantedAuthorities());
    }

    private static String address(Authentication given) {
        return given.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }
}
