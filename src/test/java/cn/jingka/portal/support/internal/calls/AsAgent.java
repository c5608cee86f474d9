package cn.jingka.portal.support.internal.calls;

import cn.jingka.portal.common.security.Actor;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** Work done as an agent of the hotline. */
final class AsAgent {

    private AsAgent() {}

    static <T> T as(String agent, Supplier<T> work) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        Actor.account(agent, "12351 坐席", Set.of()),
                        null,
                        AuthorityUtils.createAuthorityList("ROLE_AGENT")));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    static void run(String agent, Runnable work) {
        as(agent, () -> {
            work.run();
            return null;
        });
    }
}
