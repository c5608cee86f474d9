package cn.jingka.portal.shell.ui;

import cn.jingka.portal.common.error.DomainException;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** The one place where a refusal that no view handled becomes words; what nobody foresaw is logged under a reference that the reader sees. */
@Component
class Refusals implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final int SECONDS_SHOWN = 8;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(Refusals::handle));
    }

    private static void handle(ErrorEvent event) {
        UI ui = UI.getCurrent();
        String text = text(ui, event.getThrowable());
        if (ui != null) {
            ui.accessSynchronously(() -> show(text));
        }
    }

    private static String text(UI ui, Throwable thrown) {
        Optional<DomainException> refusal = cause(thrown, DomainException.class);
        if (refusal.isPresent() && ui != null) {
            return ui.getTranslation(
                    refusal.get().key(), refusal.get().arguments().toArray());
        }
        if (cause(thrown, AccessDeniedException.class).isPresent() && ui != null) {
            return ui.getTranslation("shell.error.denied");
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Unforeseen error, reference {}", reference, thrown);
        return ui == null ? reference : ui.getTranslation("shell.error.unforeseen", reference);
    }

    private static void show(String text) {
        Notification notification = Notification.show(text, SECONDS_SHOWN * 1000, Position.TOP_CENTER);
        notification.addThemeVariants(NotificationVariant.WARNING);
        notification.setAssertive(true);
    }

    static <T extends Throwable> Optional<T> cause(Throwable thrown, Class<T> type) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return Optional.of(type.cast(at));
            }
        }
        return Optional.empty();
    }
}
