package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.ClaimFiling;
import cn.jingka.portal.claims.Evidence;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The materials of a case that the officer files, the member's and the unit's. */
@Route("staff/certify/:reference/evidence")
@RolesAllowed("UNIT_OFFICER")
class UnitEvidenceView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final EvidenceStep step;

    UnitEvidenceView(ClaimFiling filing, Evidence evidence, ClaimWords words) {
        step = new EvidenceStep(filing, evidence, words, FilingPlaces.OFFICER, EvidencePanel.Part.FILER_AND_UNIT);
        add(step);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        step.enter(event);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("claims.member.evidence.title");
    }
}
