package cn.jingka.portal.common.security;

import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategy;
import java.util.function.Supplier;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

/**
 * Lets one piece of work run as somebody else. Vaadin's own strategy asks the session before the thread, so within a page's request
 * a context set for the thread alone would change nothing; here the work's context comes first, for that work and no longer.
 */
@Component
public class ActingContext implements SecurityContextHolderStrategy {

    private final SecurityContextHolderStrategy everyday = new VaadinAwareSecurityContextHolderStrategy();
    private final ThreadLocal<SecurityContext> acting = new ThreadLocal<>();

    /** Does the work with this authentication in the present thread. */
    public <T> T callAs(Authentication authentication, Supplier<T> work) {
        SecurityContext before = acting.get();
        acting.set(new SecurityContextImpl(authentication));
        try {
            return work.get();
        } finally {
            if (before == null) {
                acting.remove();
            } else {
                acting.set(before);
            }
        }
    }

    @Override
    public SecurityContext getContext() {
        SecurityContext now = acting.get();
        return now == null ? everyday.getContext() : now;
    }

    @Override
    public void setContext(SecurityContext context) {
        everyday.setContext(context);
    }

    @Override
    public void clearContext() {
        everyday.clearContext();
    }

    @Override
    public SecurityContext createEmptyContext() {
        return everyday.createEmptyContext();
    }
}
