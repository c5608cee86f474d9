package cn.jingka.portal.support.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.security.CallerAccess;
import cn.jingka.portal.common.security.ThisCaller;
import cn.jingka.portal.common.ui.CallerStrip;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.members.OwnMembership;
import cn.jingka.portal.support.Calls;
import cn.jingka.portal.support.Calls.Call;
import cn.jingka.portal.support.FollowUp.Target;
import cn.jingka.portal.support.Tickets;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The agent passes the caller's question on: to the unit, a reviewer or operations. */
@Route("staff/call/ticket")
@RolesAllowed("AGENT")
class RaiseTicketView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Calls calls;
    private final transient Tickets tickets;
    private final transient CallerAccess access;
    private final transient OwnMembership membership;
    private final transient CallerStrip.Strips strips;

    RaiseTicketView(
            Calls calls, Tickets tickets, CallerAccess access, OwnMembership membership, CallerStrip.Strips strips) {
        this.calls = calls;
        this.tickets = tickets;
        this.access = access;
        this.membership = membership;
        this.strips = strips;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Call call = calls.open()
                .orElseThrow(() -> new DomainException(DomainException.Kind.CONFLICT, "support.followUp.noCall"));
        CallerAccess caller = new ThisCaller(access);
        RadioButtonGroup<Target> target = new RadioButtonGroup<>(getTranslation("support.ticket.target"));
        target.setItems(Target.values());
        target.setItemLabelGenerator(one -> getTranslation(one.key()));
        target.setValue(Target.UNIT);
        FollowUpForm form = new FollowUpForm(getTranslation("support.ticket.words"));
        removeAll();
        add(
                strips.of(caller.onBehalf(OwnMembership.class, membership).get().name()),
                new PageHeader(getPageTitle(), getTranslation("support.ticket.text")),
                form.ends(
                        getTranslation("support.ticket.raise"),
                        "support.ticket.raised",
                        () -> tickets.raise(
                                call.number(), target.getValue(), form.reason(), form.difficulty(), form.words()),
                        target));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("support.ticket.title");
    }
}
