package cn.jingka.portal.identity.internal.sessions;

import cn.jingka.portal.common.security.Role;
import java.util.Collection;
import org.springframework.security.core.GrantedAuthority;

/** Who shares time-outs and a sign-in page. */
public enum SessionGroup {
    MEMBER,
    STAFF,
    COUNTER;

    public static SessionGroup of(Collection<? extends GrantedAuthority> authorities) {
        if (holds(authorities, Role.MEMBER)) {
            return MEMBER;
        }
        return holds(authorities, Role.MERCHANT) ? COUNTER : STAFF;
    }

    private static boolean holds(Collection<? extends GrantedAuthority> authorities, Role role) {
        return authorities.stream().anyMatch(held -> ("ROLE_" + role).equals(held.getAuthority()));
    }
}
