package cn.jingka.portal.services.ui;

import cn.jingka.portal.common.ui.NotShared;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.services.Matchmaking;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The member's matchmaking profile, written or changed; saving shows it to nobody. */
@Route("services/matchmaking/profile")
@RolesAllowed("MEMBER")
@NotShared
class MatchProfileView extends Div implements HasDynamicTitle {

    MatchProfileView(Matchmaking matchmaking, RequestWords words) {
        addClassNames("services", "page-parts");
        MatchForm form = new MatchForm(words, (profile, contact) -> {
            matchmaking.save(profile, contact);
            UI.getCurrent().navigate(MatchmakingView.class);
        });
        matchmaking.own().ifPresent(form::show);
        add(
                new Anchor("services/matchmaking", words.say("services.match.back")),
                new PageHeader(getPageTitle(), words.say("services.match.form.subtitle")),
                new Panel(form));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("services.match.profile");
    }
}
