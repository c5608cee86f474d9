package cn.jingka.portal.common.security;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.person.PersonId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;

/**
 * The access of a page that was opened for one caller. A page left open in another window must not do for the next caller what it
 * shows of the last: it refuses as soon as somebody else is on the phone.
 */
public final class ThisCaller implements CallerAccess {

    private final CallerAccess access;
    private final PersonId caller;

    /** For whom is on the phone now. */
    public ThisCaller(CallerAccess access) {
        this.access = access;
        this.caller = access.caller();
    }

    /** @throws DomainException as {@link CallerAccess#caller}, and {@code common.caller.another} when somebody else is on the phone */
    @Override
    public PersonId caller() {
        if (!access.caller().equals(caller)) {
            throw new DomainException(DomainException.Kind.CONFLICT, "common.caller.another");
        }
        return caller;
    }

    @Override
    public <T> T asCaller(Supplier<T> work) {
        caller();
        return access.asCaller(work);
    }

    @Override
    public <T> T onBehalf(Class<T> service, T members) {
        T now = access.onBehalf(service, members);
        return service.cast(Proxy.newProxyInstance(
                service.getClassLoader(), new Class<?>[] {service}, (proxy, method, arguments) -> {
                    caller();
                    try {
                        return method.invoke(now, arguments);
                    } catch (InvocationTargetException refused) {
                        throw refused.getCause();
                    }
                }));
    }
}
