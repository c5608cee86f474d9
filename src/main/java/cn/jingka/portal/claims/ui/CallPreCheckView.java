package cn.jingka.portal.claims.ui;

import cn.jingka.portal.common.person.PersonId;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** Does the caller's case qualify? Nothing is stored before the agent begins the application. */
@Route("staff/call/claims/new/:kind/:step?")
@RolesAllowed("AGENT")
class CallPreCheckView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CallFiling call;
    private final transient ClaimWords words;
    private transient PersonId caller;
    private PreCheckPages pages;

    CallPreCheckView(CallFiling call, ClaimWords words) {
        this.call = call;
        this.words = words;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!call.caller().equals(caller)) {
            // Another caller begins with no answers.
            caller = call.caller();
            pages = new PreCheckPages(call.filing(), words, FilingPlaces.AGENT, Optional.empty());
        }
        removeAll();
        add(call.strip(), pages);
        pages.show(
                event.getRouteParameters().get("kind").orElseThrow(),
                event.getRouteParameters().get("step"),
                event);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("claims.member.preCheck.title");
    }
}
