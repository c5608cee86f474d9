package cn.jingka.portal.claims.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The agent reads out what was filled in, and hands it in when the caller agrees. */
@Route("staff/call/claims/:reference/check")
@RolesAllowed("AGENT")
class CallCheckView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CallFiling call;
    private final transient ClaimWords words;

    CallCheckView(CallFiling call, ClaimWords words) {
        this.call = call;
        this.words = words;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CheckAnswers check = new CheckAnswers(call.filing(), words, FilingPlaces.AGENT);
        removeAll();
        Paragraph readOut = new Paragraph(getTranslation("claims.caller.check.readOut"));
        readOut.addClassName("spoken");
        add(call.strip(), readOut, check);
        check.enter(event);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("claims.member.check.title");
    }
}
