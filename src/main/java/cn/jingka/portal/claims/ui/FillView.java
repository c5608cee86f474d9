package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.ClaimFiling;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The member fills in a case, one question a page; without a question the case opens where it was left. */
@Route("claims/:reference/fill/:question?/:again?")
@RolesAllowed("MEMBER")
class FillView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ClaimWizard wizard;

    FillView(ClaimFiling filing, ClaimWords words) {
        wizard = new ClaimWizard(filing, words, FilingPlaces.MEMBER);
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
