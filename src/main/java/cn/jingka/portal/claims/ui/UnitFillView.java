package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.ClaimFiling;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The officer fills in a case for a member, one question a page; without a question the case opens where it was left. */
@Route("staff/certify/:reference/fill/:question?/:again?(again)")
@RolesAllowed("UNIT_OFFICER")
class UnitFillView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ClaimWizard wizard;

    UnitFillView(ClaimFiling filing, ClaimWords words) {
        wizard = new ClaimWizard(filing, words, FilingPlaces.OFFICER);
        add(wizard);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        wizard.enter(event);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("claims.member.fill.title");
    }
}
