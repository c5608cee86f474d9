package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.ClaimFiling;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** Does the member's case qualify? The answers live as long as the page; each step has its address, so that “back” works. */
@Route("claims/new/:kind/:step?")
@RolesAllowed("MEMBER")
class PreCheckView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final PreCheckPages pages;

    PreCheckView(ClaimFiling filing, ClaimWords words) {
        pages = new PreCheckPages(filing, words, FilingPlaces.MEMBER, Optional.empty());
        add(pages);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        pages.show(
                event.getRouteParameters().get("kind").orElseThrow(),
                event.getRouteParameters().get("step"),
                event);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("claims.member.preCheck.title");
    }
}
