package cn.jingka.portal.demo.internal;

import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.Role;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Does things as somebody: signed in under that name a moment ago, with the rights of that role alone, and nobody afterwards. */
record ActingAs(Actor actor, Role role) {

    /** The demonstration's officer, who looks after its two unit unions. */
    static final ActingAs OFFICER = staff("officer", "单位工会经办人", Role.UNIT_OFFICER, "D0001", "D0002");

    static final ActingAs REVIEWER = staff("reviewer", "审核员", Role.REVIEWER);
    static final ActingAs OPERATOR = staff("operator", "结算经办人", Role.OPERATOR);
    static final ActingAs SERVICE = staff("service", "服务专员", Role.SERVICE_DESK);
    static final ActingAs AGENT = staff("agent", "12351 坐席", Role.AGENT);
    static final ActingAs AGENT_2 = staff("agent2", "12351 坐席二", Role.AGENT);
    static final ActingAs SUPERVISOR = staff("supervisor", "12351 班长", Role.SUPERVISOR);
    static final ActingAs EDITOR = staff("editor", "编辑", Role.EDITOR);

    /** A counter's account; at which outlet it stands is the merchants' to know. */
    static ActingAs counter(String name, String displayName) {
        return staff(name, displayName, Role.MERCHANT);
    }

    private static ActingAs staff(String name, String displayName, Role role, String... units) {
        return new ActingAs(Actor.account(name, displayName, Set.of(units)), role);
    }

    void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    <T> T call(Supplier<T> work) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                actor,
                null,
                List.of(
                        new SimpleGrantedAuthority("ROLE_" + role.name()),
                        FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY))));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
