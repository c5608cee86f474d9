package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.ClaimFiling;
import cn.jingka.portal.claims.Evidence;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The member hands in the materials of a case. */
@Route("claims/:reference/evidence")
@RolesAllowed("MEMBER")
class EvidenceView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final EvidenceStep step;

    EvidenceView(ClaimFiling filing, Evidence evidence, ClaimWords words) {
        step = new EvidenceStep(filing, evidence, words, FilingPlaces.MEMBER, EvidencePanel.Part.FILER);
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
