package cn.jingka.portal.claims.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The agent types what the caller answers, one question a page; without a question the case opens where it was left. */
@Route("staff/call/claims/:reference/fill/:question?/:again?(again)")
@RolesAllowed("AGENT")
class CallFillView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CallFiling call;
    private final transient ClaimWords words;

    CallFillView(CallFiling call, ClaimWords words) {
        this.call = call;
        this.words = words;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ClaimWizard wizard = new ClaimWizard(call.filing(), words, FilingPlaces.AGENT);
        removeAll();
        add(call.strip(), wizard);
        wizard.enter(event);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("claims.caller.fill.title");
    }
}
