package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.ClaimFiling;
import cn.jingka.portal.common.person.PersonId;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** Does the case of the member qualify, for whom the officer files? Another member begins with no answers. */
@Route("staff/file/:person([1-9][0-9]{0,17})/:kind/:step?")
@RolesAllowed("UNIT_OFFICER")
class UnitPreCheckView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ClaimFiling filing;
    private final transient ClaimWords words;
    private transient PersonId person;
    private PreCheckPages pages;

    UnitPreCheckView(ClaimFiling filing, ClaimWords words) {
        this.filing = filing;
        this.words = words;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PersonId asked =
                new PersonId(event.getRouteParameters().getLong("person").orElseThrow());
        if (!asked.equals(person)) {
            person = asked;
            pages = new PreCheckPages(filing, words, FilingPlaces.officerFor(asked), Optional.of(asked));
            removeAll();
            add(pages);
        }
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
