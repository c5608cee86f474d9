package cn.jingka.portal.members.ui;

import cn.jingka.portal.common.security.CallerAccess;
import cn.jingka.portal.common.security.ThisCaller;
import cn.jingka.portal.common.ui.CallerStrip;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.members.ContactChange;
import cn.jingka.portal.members.OwnMembership;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The agent changes the caller's mobile number; the caller reads the code out. */
@Route("staff/call/number")
@RolesAllowed("AGENT")
class CallNumberView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CallerAccess access;
    private final transient OwnMembership membership;
    private final transient ContactChange change;
    private final transient CallerStrip.Strips strips;

    CallNumberView(CallerAccess access, OwnMembership membership, ContactChange change, CallerStrip.Strips strips) {
        this.access = access;
        this.membership = membership;
        this.change = change;
        this.strips = strips;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CallerAccess caller = new ThisCaller(access);
        String name = caller.onBehalf(OwnMembership.class, membership).get().name();
        removeAll();
        add(
                strips.of(name),
                new PageHeader(getPageTitle(), getTranslation("members.number.call.text")),
                new NumberForm(caller.onBehalf(ContactChange.class, change), this::changed));
    }

    private void changed() {
        Notification.show(getTranslation("members.number.call.changed"));
        UI.getCurrent().navigate("staff/call");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("members.number.title");
    }
}
