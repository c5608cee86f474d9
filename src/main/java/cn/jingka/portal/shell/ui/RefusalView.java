package cn.jingka.portal.shell.ui;

import cn.jingka.portal.common.error.DomainException;
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

/** A page that can't be opened for a reason that its reader is meant to know. */
@AnonymousAllowed
@ParentLayout(PortalLayout.class)
class RefusalView extends Div implements HasErrorParameter<DomainException>, HasDynamicTitle {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<DomainException> parameter) {
        DomainException refusal = parameter.getException();
        add(EmptyState.page(
                VaadinIcon.INFO_CIRCLE,
                getTranslation("shell.error.refused.title"),
                getTranslation(refusal.key(), refusal.arguments().toArray()),
                new Anchor("", getTranslation("shell.error.toStart"))));
        return refusal.kind() == DomainException.Kind.NOT_FOUND
                ? HttpServletResponse.SC_NOT_FOUND
                : HttpServletResponse.SC_CONFLICT;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.error.refused.title");
    }
}
