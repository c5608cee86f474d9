package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.CaseView.Claimant;
import cn.jingka.portal.claims.ClaimFiling;
import cn.jingka.portal.claims.UnitDesk;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.ui.PageHeader;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** What happened to the member for whom the officer files? */
@Route("staff/file/:person([1-9][0-9]{0,17})")
@RolesAllowed("UNIT_OFFICER")
class UnitKindView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient UnitDesk desk;
    private final transient ClaimFiling filing;
    private final transient ClaimWords words;

    UnitKindView(UnitDesk desk, ClaimFiling filing, ClaimWords words) {
        this.desk = desk;
        this.filing = filing;
        this.words = words;
        addClassName("new-claim");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PersonId person =
                new PersonId(event.getRouteParameters().getLong("person").orElseThrow());
        Claimant member = desk.member(person);
        removeAll();
        add(
                new Anchor(FilingPlaces.OFFICER.start(), getTranslation("claims.unit.fileFor.back")),
                new PageHeader(
                        getPageTitle(),
                        getTranslation("claims.unit.fileFor.person", member.name(), member.documentMasked())),
                new KindChoice(filing, words, FilingPlaces.officerFor(person), Optional.of(person)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("claims.unit.fileFor.title");
    }
}
