package cn.jingka.portal.common.security;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.GrantedAuthority;

/** Where each role begins: the route of its first work area. */
public final class StartPage {

    private static final Map<Role, String> ROUTES = Map.of(
            Role.MEMBER, "home",
            Role.UNIT_OFFICER, "staff/roster",
            Role.OPERATOR, "staff/runs",
            Role.ADMINISTRATOR, "staff/units");

    private StartPage() {}

    /** The route for these authorities; the public start page for a role without a work area of its own. */
    public static String of(Collection<? extends GrantedAuthority> authorities) {
        List<String> held =
                authorities.stream().map(GrantedAuthority::getAuthority).toList();
        Optional<Role> role = ROUTES.keySet().stream()
                .filter(candidate -> held.contains("ROLE_" + candidate.name()))
                .min(Comparator.naturalOrder());
        return role.map(ROUTES::get).orElse("");
    }
}
