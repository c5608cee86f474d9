package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.CaseView;
import cn.jingka.portal.claims.UnitDesk;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The case that the officer filed is handed in; it waits for the unit's own certificate now. */
@Route("staff/certify/:reference/filed")
@RolesAllowed("UNIT_OFFICER")
class UnitFiledView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient UnitDesk desk;
    private final transient ProgressWords words;

    UnitFiledView(UnitDesk desk, ProgressWords words) {
        this.desk = desk;
        this.words = words;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CaseView view = desk.get(event.getRouteParameters().get("reference").orElseThrow());
        if (view.state() != CaseState.AT_UNIT) {
            event.forwardTo(FilingPlaces.OFFICER.of(view.reference()));
            return;
        }
        removeAll();
        add(new FiledPage(view, words, FilingPlaces.OFFICER));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("claims.member.filed.title");
    }
}
