package cn.jingka.portal.identity;

import java.time.Instant;
import java.util.Set;

/** An account as the administrator sees it; see {@link Accounts.AccountChange} for its parts. */
public record AccountDetails(
        String name, String displayName, Set<String> authorities, Set<String> units, boolean enabled, Instant created) {

    public AccountDetails {
        authorities = Set.copyOf(authorities);
        units = Set.copyOf(units);
    }
}
