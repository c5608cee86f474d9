package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.ClaimFiling;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The officer looks over what they filled in for a member, and hands it in. */
@Route("staff/certify/:reference/check")
@RolesAllowed("UNIT_OFFICER")
class UnitCheckView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final CheckAnswers check;

    UnitCheckView(ClaimFiling filing, ClaimWords words) {
        check = new CheckAnswers(filing, words, FilingPlaces.OFFICER);
        add(check);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        check.enter(event);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("claims.member.check.title");
    }
}
