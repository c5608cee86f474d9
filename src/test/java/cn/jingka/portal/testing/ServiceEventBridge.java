package cn.jingka.portal.testing;

import static net.bytebuddy.matcher.ElementMatchers.named;

import com.vaadin.flow.server.VaadinService;
import java.util.EventObject;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.dynamic.loading.ClassReloadingStrategy;
import net.bytebuddy.implementation.MethodDelegation;
import net.bytebuddy.implementation.bind.annotation.Argument;

/**
 * Karibu-Testing 2.7.0 fires a service's events through listener fields that Flow 25.3 replaced by its event bus; this sends
 * those events to the bus. To be dropped with the first Karibu release that knows Flow 25.3.
 */
public final class ServiceEventBridge {

    private static boolean installed;

    private ServiceEventBridge() {}

    static synchronized void install() {
        if (installed) {
            return;
        }
        ByteBuddyAgent.install();
        try {
            Class<?> karibu = Class.forName(
                    "com.github.mvysny.kaributesting.v10.MockVaadinKt",
                    false,
                    ServiceEventBridge.class.getClassLoader());
            new ByteBuddy()
                    .redefine(karibu)
                    .method(named("fireSessionInitListeners").or(named("fireServiceDestroyListeners")))
                    .intercept(MethodDelegation.to(ServiceEventBridge.class))
                    .make()
                    .load(karibu.getClassLoader(), ClassReloadingStrategy.fromInstalledAgent());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("Karibu-Testing is not on the test class path", e);
        }
        installed = true;
    }

    /** Stands in for both of Karibu's methods; public because the redefined class calls it. */
    public static void fire(@Argument(0) VaadinService service, @Argument(1) EventObject event) {
        service.getEventBus().fireEvent(event);
    }
}
