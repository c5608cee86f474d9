package cn.jingka.portal.support.ui;

import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.support.CallBacks;
import cn.jingka.portal.support.FollowUp;
import cn.jingka.portal.support.FollowUp.State;
import cn.jingka.portal.support.Tickets;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** What the hotline's calls left to do: first what an agent has in hand and who is to be called, then what others work on. */
@Route("staff/tickets")
@RolesAllowed("AGENT")
@Menu(title = "support.tickets.menu", order = 12, icon = "vaadin:clipboard-text")
class TicketsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "staff/tickets";

    private final transient CallBacks callBacks;
    private final transient Tickets tickets;
    private final transient FollowUpWords words;

    TicketsView(CallBacks callBacks, Tickets tickets, FollowUpWords words) {
        this.callBacks = callBacks;
        this.tickets = tickets;
        this.words = words;
        addClassName("page-parts");
    }

    /** Read anew whenever somebody comes here. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(new PageHeader(getPageTitle(), words.say("support.tickets.subtitle")));
        List<FollowUp> toCall = callBacks.open();
        List<FollowUp> raised = tickets.open();
        if (toCall.isEmpty() && raised.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.CHECK_CIRCLE,
                    words.say("support.tickets.empty"),
                    words.say("support.tickets.empty.text")));
        }
        panel(
                "support.tickets.section.mine",
                toCall.stream().filter(FollowUp::mine).toList());
        panel(
                "support.tickets.section.callBacks",
                toCall.stream().filter(one -> !one.mine()).toList());
        panel("support.tickets.section.answered", in(raised, true));
        panel("support.tickets.section.waiting", in(raised, false));
        panel("support.tickets.section.closed", tickets.ownClosed());
    }

    private static List<FollowUp> in(List<FollowUp> tickets, boolean answered) {
        return tickets.stream()
                .filter(one -> answered == (one.state() == State.ANSWERED))
                .toList();
    }

    private void panel(String titleKey, List<FollowUp> rows) {
        if (!rows.isEmpty()) {
            add(new Panel(words.say(titleKey, Integer.toString(rows.size())), new FollowUpGrid(rows, ROUTE, words)));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("support.tickets.page");
    }
}
