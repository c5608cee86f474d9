package cn.jingka.portal.identity.internal;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.FreshSignIn;
import cn.jingka.portal.common.security.RealTime;
import cn.jingka.portal.identity.internal.sessions.SessionSettings;
import java.time.Clock;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Reads from the factors of the sign-in when one was last shown. */
@Component
class FreshFactors implements FreshSignIn {

    private final SessionSettings settings;
    private final Clock clock;

    FreshFactors(SessionSettings settings, @RealTime Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public boolean isFresh() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && (isService(authentication) || isCall(authentication) || shownLately(authentication));
    }

    @Override
    public void require() {
        if (!isFresh()) {
            throw new DomainException(Kind.FORBIDDEN, "common.error.signInAgain");
        }
    }

    /** A service shows its password with every call. */
    private static boolean isService(Authentication authentication) {
        return authentication.getPrincipal() instanceof Actor actor
                && actor.person().isEmpty()
                && authentication.getAuthorities().stream()
                        .noneMatch(held -> held.getAuthority().startsWith("ROLE_"));
    }

    /** During a call it is the caller's verification that counts, and it has its own end after thirty minutes. */
    private static boolean isCall(Authentication authentication) {
        return authentication.getPrincipal() instanceof Actor actor && actor.call() != null;
    }

    private boolean shownLately(Authentication authentication) {
        return authentication.getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(FactorGrantedAuthority.class::cast)
                .anyMatch(
                        factor -> factor.getIssuedAt().plus(settings.freshFor()).isAfter(clock.instant()));
    }
}
