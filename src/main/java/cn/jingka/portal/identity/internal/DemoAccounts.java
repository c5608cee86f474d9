package cn.jingka.portal.identity.internal;

import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.ServiceAuthority;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

/** The accounts of the demonstration; the password of each is {@code demo-} and its name. */
@Component
@Profile({"demo", "test"})
class DemoAccounts implements AuthenticationProvider {

    private record Entry(Set<String> authorities, Set<String> units) {}

    private static final Map<String, Entry> ENTRIES = Map.ofEntries(
            Map.entry("svc-units", new Entry(Set.of(ServiceAuthority.UNITS), Set.of())),
            Map.entry("svc-feed", new Entry(Set.of(ServiceAuthority.FEED), Set.of())),
            Map.entry("svc-settle", new Entry(Set.of(ServiceAuthority.SETTLE), Set.of())),
            Map.entry("svc-approve", new Entry(Set.of(ServiceAuthority.APPROVE), Set.of())),
            Map.entry("svc-bank", new Entry(Set.of(ServiceAuthority.BANK), Set.of())),
            Map.entry("officer", new Entry(Set.of("ROLE_UNIT_OFFICER"), Set.of("U0001", "U0002"))),
            Map.entry("reviewer", new Entry(Set.of("ROLE_REVIEWER"), Set.of())),
            Map.entry("operator", new Entry(Set.of("ROLE_OPERATOR"), Set.of())),
            Map.entry("operator2", new Entry(Set.of("ROLE_OPERATOR"), Set.of())),
            Map.entry("agent", new Entry(Set.of("ROLE_AGENT"), Set.of())),
            Map.entry("admin", new Entry(Set.of("ROLE_ADMINISTRATOR"), Set.of())));

    @Override
    public Authentication authenticate(Authentication authentication) {
        String name = authentication.getName();
        Entry entry = ENTRIES.get(name);
        if (entry == null || !("demo-" + name).equals(authentication.getCredentials())) {
            throw new BadCredentialsException("Unknown account or wrong password");
        }
        return UsernamePasswordAuthenticationToken.authenticated(
                Actor.account(name, name, entry.units()), null, AuthorityUtils.createAuthorityList(entry.authorities()));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
