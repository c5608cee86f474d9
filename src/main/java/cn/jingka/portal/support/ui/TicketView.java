package cn.jingka.portal.support.ui;

import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.support.CallBacks;
import cn.jingka.portal.support.Calls;
import cn.jingka.portal.support.FollowUp;
import cn.jingka.portal.support.FollowUp.State;
import cn.jingka.portal.support.Tickets;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** One call-back or ticket in the hotline's hands: what was asked, what happened, what the agent can do now. */
@Route("staff/tickets/:reference")
@RolesAllowed("AGENT")
class TicketView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Tickets tickets;
    private final transient CallBacks callBacks;
    private final transient Calls calls;
    private final transient FollowUpWords words;
    private String title = "";

    TicketView(Tickets tickets, CallBacks callBacks, Calls calls, FollowUpWords words) {
        this.tickets = tickets;
        this.callBacks = callBacks;
        this.calls = calls;
        this.words = words;
        addClassName("page-parts");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("reference").orElseThrow());
    }

    private void show(String reference) {
        FollowUp.Whole whole = tickets.get(reference);
        FollowUp one = whole.line();
        removeAll();
        title = words.title(one);
        add(
                new Anchor(TicketsView.ROUTE, words.say("support.tickets.back")),
                new PageHeader(title, reference).withActions(words.state(one)));
        if (one.callBack() && one.state() != State.CLOSED) {
            add(new CallBackActs(whole, callBacks, calls, words, () -> show(reference)));
        } else if (one.state() == State.ANSWERED) {
            add(answered(one));
        }
        add(
                new Panel(words.say("support.tickets.history"), new FollowUpHistory(whole.entries(), words)),
                new Panel(words.say("support.tickets.facts"), new FollowUpFacts(one, words)));
    }

    /** The caller has read the answer or hears it now; what is still open goes back. */
    private Panel answered(FollowUp one) {
        Panel panel = new Panel(words.say("support.tickets.answered.title"));
        panel.add(new WordsForm(words.say("support.tickets.answered.words"))
                .with(words.say("support.tickets.close"), typed -> {
                    tickets.close(one.reference(), one.version(), typed);
                    show(one.reference());
                })
                .with(words.say("support.tickets.askAgain"), typed -> {
                    tickets.askAgain(one.reference(), one.version(), typed);
                    show(one.reference());
                }));
        return panel.leading();
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
