package cn.jingka.portal.shell.ui;

import cn.jingka.portal.common.ui.EmptyState;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A page that failed for a reason nobody foresaw: the reader gets a reference, the log the rest. */
@AnonymousAllowed
@ParentLayout(PortalLayout.class)
class UnforeseenErrorView extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(UnforeseenErrorView.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error(
                "The page {} failed, reference {}", event.getLocation().getPath(), reference, parameter.getException());
        add(EmptyState.page(
                VaadinIcon.WARNING,
                getTranslation("shell.error.failed.title"),
                getTranslation("shell.error.unforeseen", reference),
                new Anchor("", getTranslation("shell.error.toStart"))));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.error.failed.title");
    }
}
