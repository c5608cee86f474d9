package cn.jingka.portal.claims.ui;

import cn.jingka.portal.common.ui.PageHeader;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** What happened to the caller? The agent chooses what to file. */
@Route("staff/call/claims/new")
@RolesAllowed("AGENT")
class CallKindView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CallFiling call;
    private final transient ClaimWords words;

    CallKindView(CallFiling call, ClaimWords words) {
        this.call = call;
        this.words = words;
        addClassName("new-claim");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(
                call.strip(),
                new PageHeader(getPageTitle(), getTranslation("claims.caller.kinds.text")),
                new KindChoice(call.filing(), words, FilingPlaces.AGENT, Optional.empty()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("claims.caller.kinds.title");
    }
}
