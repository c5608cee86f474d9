package cn.jingka.portal.support.ui;

import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.support.FollowUp;
import cn.jingka.portal.support.OwnFollowUps;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The member's call-backs and tickets. */
@Route(OwnFollowUpsView.ROUTE)
@RolesAllowed("MEMBER")
class OwnFollowUpsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "hotline";

    private final transient OwnFollowUps own;
    private final transient FollowUpWords words;

    OwnFollowUpsView(OwnFollowUps own, FollowUpWords words) {
        this.own = own;
        this.words = words;
        addClassName("page-parts");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        List<FollowUp> all = own.all();
        add(new PageHeader(getPageTitle(), words.say("support.own.subtitle")));
        add(
                all.isEmpty()
                        ? new EmptyState(
                                VaadinIcon.PHONE, words.say("support.own.empty"), words.say("support.own.empty.text"))
                        : new OwnFollowUpList(all, words));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("support.own.page");
    }
}
