package cn.jingka.portal.identity.internal;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;

/**
 * Lets programs in by their password. People are refused in the same words as a wrong password: one factor opens nothing of
 * theirs, and this door tells nobody whether he has it.
 */
class ServicesOnly implements AuthenticationProvider {

    private final PasswordAuthentication passwords;

    ServicesOnly(PasswordAuthentication passwords) {
        this.passwords = passwords;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        Authentication signedIn = passwords.authenticate(given);
        if (signedIn.getAuthorities().stream()
                .anyMatch(held -> held.getAuthority().startsWith("ROLE_"))) {
            throw new BadCredentialsException("An account of a person");
        }
        return signedIn;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return passwords.supports(authentication);
    }
}
