package cn.jingka.portal.identity.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks an account's password. An unknown account, a disabled one and a wrong password get the same answer in the same time. */
@Component
class PasswordAuthentication implements AuthenticationProvider {

    private static final int QUEUES = 64;

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final PasswordTries tries;
    private final Object[] queues = Stream.generate(Object::new).limit(QUEUES).toArray();

    PasswordAuthentication(AccountRepository accounts, Passwords passwords, PasswordTries tries) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.tries = tries;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        // One after the other for an account: many guesses sent at once would all be compared before the first is
        // counted.
        synchronized (queues[Math.floorMod(given.getName().hashCode(), QUEUES)]) {
            return check(given.getName(), String.valueOf(given.getCredentials()), given.getDetails());
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private Authentication check(String name, String password, Object details) {
        String address = details instanceof WebAuthenticationDetails known ? known.getRemoteAddress() : "";
        Optional<String> device = details instanceof SignInDetails known ? known.knownDevice() : Optional.empty();
        Optional<Duration> wait = tries.waitFor(name, address, device);
        if (wait.isPresent()) {
            throw new WaitingException(wait.get());
        }
        // The database takes a name with blanks behind it for the same name, and the actor would carry the blanks: a
        // second person where there is only one (RB-NET).
        Optional<Account> account = name.equals(name.strip()) ? accounts.findById(name) : Optional.empty();
        if (account.isEmpty()) {
            passwords.compareWithNothing(password);
        }
        Account known = account.filter(found -> passwords.matches(password, found.passwordHash()))
                .filter(Account::enabled)
                .orElseThrow(() -> {
                    tries.failed(name, address, device);
                    return new BadCredentialsException("Unknown account or wrong password");
                });
        if (known.staff()) {
            tries.succeeded(name, address, device);
        }
        return UsernamePasswordAuthenticationToken.authenticated(known.actor(), null, known.grantedAuthorities());
    }
}
