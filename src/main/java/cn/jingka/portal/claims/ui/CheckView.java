package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.ClaimFiling;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The member looks over what they filled in, and hands it in. */
@Route("claims/:reference/check")
@RolesAllowed("MEMBER")
class CheckView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final CheckAnswers check;

    CheckView(ClaimFiling filing, ClaimWords words) {
        check = new CheckAnswers(filing, words, FilingPlaces.MEMBER);
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
