package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.CaseView;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The caller's case is handed in: the reference to read out, and what happens next. */
@Route("staff/call/claims/:reference/filed")
@RolesAllowed("AGENT")
class CallFiledView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CallFiling call;
    private final transient ProgressWords words;

    CallFiledView(CallFiling call, ProgressWords words) {
        this.call = call;
        this.words = words;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CaseView view =
                call.cases().get(event.getRouteParameters().get("reference").orElseThrow());
        if (view.state() != CaseState.AT_UNIT) {
            event.forwardTo(FilingPlaces.AGENT.of(view.reference()));
            return;
        }
        removeAll();
        Paragraph told = new Paragraph(getTranslation("claims.caller.filed.told"));
        told.addClassName("spoken");
        add(call.strip(), told, new FiledPage(view, words, FilingPlaces.AGENT));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("claims.member.filed.title");
    }
}
