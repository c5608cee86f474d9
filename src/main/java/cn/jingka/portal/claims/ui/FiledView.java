package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.CaseView;
import cn.jingka.portal.claims.OwnCases;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The member's case is handed in. */
@Route("claims/:reference/filed")
@RolesAllowed("MEMBER")
class FiledView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient OwnCases own;
    private final transient ProgressWords words;

    FiledView(OwnCases own, ProgressWords words) {
        this.own = own;
        this.words = words;
    }

    /** The page belongs to the moment after handing in; later the case's own page says where it stands. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CaseView view = own.get(event.getRouteParameters().get("reference").orElseThrow());
        if (view.state() != CaseState.AT_UNIT) {
            event.forwardTo(FilingPlaces.MEMBER.of(view.reference()));
            return;
        }
        removeAll();
        add(new FiledPage(view, words, FilingPlaces.MEMBER));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("claims.member.filed.title");
    }
}
