package cn.jingka.portal.testing;

import cn.jingka.portal.common.security.FreshSignIn;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Tests of a service put an actor with a role into the security context and say nothing of factors: that counts as just signed
 * in. As soon as an authentication carries a factor (every real sign-in does), the portal's own rule holds.
 */
@Primary
class FactorlessIsFresh implements FreshSignIn {

    private final FreshSignIn real;

    FactorlessIsFresh(@Qualifier("cn.jingka.portal.identity.internal.FreshFactors") FreshSignIn real) {
        this.real = real;
    }

    @Override
    public boolean isFresh() {
        return withoutFactors() || real.isFresh();
    }

    @Override
    public void require() {
        if (!withoutFactors()) {
            real.require();
        }
    }

    private static boolean withoutFactors() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream().noneMatch(FactorGrantedAuthority.class::isInstance);
    }
}
