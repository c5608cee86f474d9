package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.ClaimFiling;
import cn.jingka.portal.common.ui.PageHeader;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** What happened? The member chooses what to file. */
@Route("claims/new")
@RolesAllowed("MEMBER")
class NewClaimView extends Div implements HasDynamicTitle {

    NewClaimView(ClaimFiling filing, ClaimWords words) {
        addClassName("new-claim");
        add(
                new Anchor("claims", getTranslation("claims.member.back")),
                new PageHeader(getTranslation("claims.member.kinds.title"), getTranslation("claims.member.kinds.text")),
                new KindChoice(filing, words, FilingPlaces.MEMBER, Optional.empty()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("claims.member.kinds.title");
    }
}
