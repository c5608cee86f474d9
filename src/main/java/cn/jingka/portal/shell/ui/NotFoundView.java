package cn.jingka.portal.shell.ui;

import cn.jingka.portal.common.ui.EmptyState;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** What isn't there, or not for this reader: the two are not told apart. */
@AnonymousAllowed
@ParentLayout(PortalLayout.class)
class NotFoundView extends Div implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        add(EmptyState.page(
                VaadinIcon.COMPASS,
                getTranslation("shell.error.notFound.title"),
                getTranslation("shell.error.notFound.text"),
                new Anchor("", getTranslation("shell.error.toStart"))));
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.error.notFound.title");
    }
}
