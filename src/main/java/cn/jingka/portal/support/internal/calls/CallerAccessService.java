package cn.jingka.portal.support.internal.calls;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.ActingContext;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.CallerAccess;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.security.Role;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.lang.reflect.UndeclaredThrowableException;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Service;

/** Asks the database for the agent's open call with every single access: what ended in one tab is closed in all of them. */
@Service
class CallerAccessService implements CallerAccess {

    private final CallTable calls;
    private final ActingContext acting;
    private final CurrentActor actor;
    private final Clock clock;

    CallerAccessService(CallTable calls, ActingContext acting, CurrentActor actor, Clock clock) {
        this.calls = calls;
        this.acting = acting;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public PersonId caller() {
        return verified().chosen();
    }

    @Override
    public <T> T asCaller(Supplier<T> work) {
        CallRow call = verified();
        Actor caller = Actor.onBehalf(actor.get(), call.chosen(), call.number());
        return acting.callAs(
                UsernamePasswordAuthenticationToken.authenticated(
                        caller, null, AuthorityUtils.createAuthorityList("ROLE_" + Role.MEMBER.name())),
                work);
    }

    @Override
    public <T> T onBehalf(Class<T> service, T members) {
        return service.cast(Proxy.newProxyInstance(
                service.getClassLoader(),
                new Class<?>[] {service},
                (proxy, method, arguments) -> asCaller(() -> {
                    try {
                        return method.invoke(members, arguments);
                    } catch (InvocationTargetException e) {
                        throw unwrapped(e);
                    } catch (IllegalAccessException e) {
                        throw new IllegalArgumentException(service + " can't be called", e);
                    }
                })));
    }

    private CallRow verified() {
        // Work under way for a caller asks again: it is the agent's only while the same call lasts.
        String underWay = actor.get().call();
        if (!actor.has(Role.AGENT) && underWay == null) {
            throw new DomainException(Kind.FORBIDDEN, "support.access.agentsOnly");
        }
        CallRow call = calls.openOf(actor.get().account())
                .filter(open -> underWay == null || underWay.equals(open.number()))
                .orElseThrow(() -> new DomainException(Kind.FORBIDDEN, "support.access.noCall"));
        Instant until = call.call().verifiedUntil();
        if (until == null) {
            throw new DomainException(Kind.FORBIDDEN, "support.access.notVerified");
        }
        if (!call.call().verified(clock.instant())) {
            throw new DomainException(Kind.FORBIDDEN, "support.access.ranOut");
        }
        return call;
    }

    private static RuntimeException unwrapped(InvocationTargetException thrown) {
        return switch (thrown.getCause()) {
            case RuntimeException refused -> refused;
            case Error error -> throw error;
            default -> new UndeclaredThrowableException(thrown.getCause());
        };
    }
}
