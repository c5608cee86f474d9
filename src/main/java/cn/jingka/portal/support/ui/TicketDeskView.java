package cn.jingka.portal.support.ui;

import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.support.FollowUp;
import cn.jingka.portal.support.TicketDesk;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** What the hotline asks of a unit's officer, the reviewers or operations. */
@Route("staff/tickets/unit")
@RolesAllowed({"UNIT_OFFICER", "REVIEWER", "OPERATOR"})
@Menu(title = "support.answering.menu", order = 58, icon = "vaadin:clipboard-text")
class TicketDeskView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "staff/tickets/unit";

    private final transient TicketDesk desk;
    private final transient FollowUpWords words;

    TicketDeskView(TicketDesk desk, FollowUpWords words) {
        this.desk = desk;
        this.words = words;
        addClassName("page-parts");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(new PageHeader(getPageTitle(), words.say("support.answering.subtitle")));
        List<FollowUp> waiting = desk.waiting();
        if (waiting.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.CHECK_CIRCLE,
                    words.say("support.answering.empty"),
                    words.say("support.answering.empty.text")));
        } else {
            add(panel("support.answering.waiting", waiting).leading());
        }
        List<FollowUp> answered = desk.answered();
        if (!answered.isEmpty()) {
            add(panel("support.answering.answered", answered));
        }
    }

    private Panel panel(String titleKey, List<FollowUp> rows) {
        return new Panel(words.say(titleKey, Integer.toString(rows.size())), new FollowUpGrid(rows, ROUTE, words));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("support.answering.page");
    }
}
