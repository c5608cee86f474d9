package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.ClaimFiling.Draft;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The materials of the caller's case: which are there, and the link by which the member adds the others, signed in. */
@Route("staff/call/claims/:reference/evidence")
@RolesAllowed("AGENT")
class CallEvidenceView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CallFiling call;
    private final transient ClaimWords words;

    CallEvidenceView(CallFiling call, ClaimWords words) {
        this.call = call;
        this.words = words;
        addClassName("evidence-step");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String reference = event.getRouteParameters().get("reference").orElseThrow();
        Draft draft = call.filing().draft(reference);
        if (!draft.view().state().open()) {
            event.forwardTo(FilingPlaces.AGENT.of(reference));
            return;
        }
        removeAll();
        Anchor go = new Anchor(FilingPlaces.AGENT.check(reference), getTranslation("claims.member.evidence.continue"));
        go.addClassName("primary-link");
        add(
                call.strip(),
                new PageHeader(
                        getTranslation("claims.caller.evidence.title"),
                        words.title(draft.view().kind())),
                new Panel(
                        getTranslation("claims.member.preCheck.materials"),
                        new MaterialStates(draft.view(), words),
                        new EvidenceLink(call, reference)),
                go);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("claims.caller.evidence.title");
    }
}
