package cn.jingka.portal.identity.internal;

import cn.jingka.portal.common.security.Role;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.authorization.AllRequiredFactorsAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Who works for the federation has shown two factors: password and authenticator code, password and recovery code, or a
 * passkey, which is two by itself. Members and merchants' counters reach nobody's data but their own and need one.
 */
@Component
class TwoFactors {

    private static final Set<String> ONE_IS_ENOUGH = Set.of("ROLE_" + Role.MEMBER, "ROLE_" + Role.MERCHANT);

    private final AuthorizationManager<Object> two = AllRequiredFactorsAuthorizationManager.anyOf(
            all(Factor.PASSKEY), all(Factor.PASSWORD, Factor.TOTP), all(Factor.PASSWORD, Factor.RECOVERY_CODE));

    /** @param authorities an account's roles and what it may call */
    boolean neededFor(Collection<? extends GrantedAuthority> authorities) {
        return authorities.stream()
                .map(GrantedAuthority::getAuthority)
                .anyMatch(authority -> authority.startsWith("ROLE_") && !ONE_IS_ENOUGH.contains(authority));
    }

    /** Whether the roles held may be used. */
    boolean shownBy(Authentication authentication) {
        if (!neededFor(authentication.getAuthorities())) {
            return true;
        }
        AuthorizationResult result = two.authorize(() -> authentication, authentication);
        return result != null && result.isGranted();
    }

    /** What is held beside the factors. */
    static Set<String> roles(Collection<? extends GrantedAuthority> authorities) {
        return authorities.stream()
                .filter(granted -> !Factor.is(granted))
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
    }

    private static AllRequiredFactorsAuthorizationManager<Object> all(Factor... factors) {
        var all = AllRequiredFactorsAuthorizationManager.<Object>builder();
        for (Factor factor : factors) {
            all.requireFactor(required -> required.authority(factor.authority()));
        }
        return all.build();
    }
}
