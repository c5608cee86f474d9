package cn.jingka.portal.offers.ui;

import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.offers.Benefit;
import cn.jingka.portal.offers.BenefitCatalogue;
import cn.jingka.portal.offers.OwnBenefits;
import cn.jingka.portal.offers.Reasons;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;

/** One benefit, for a member with how they stand with it. */
@Route("benefits/:id")
@AnonymousAllowed
class BenefitView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient BenefitCatalogue catalogue;
    private final transient OwnBenefits own;
    private final transient Reasons reasons;
    private final boolean member;
    private String title = "";

    BenefitView(BenefitCatalogue catalogue, OwnBenefits own, Reasons reasons, CurrentActor actor) {
        this.catalogue = catalogue;
        this.own = own;
        this.reasons = reasons;
        member = actor.has(Role.MEMBER);
        addClassName("page-parts");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters()
                .get("id")
                .flatMap(catalogue::find)
                .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(Benefit benefit) {
        removeAll();
        title = benefit.title().in(getLocale());
        List<Component> forMe = member
                ? own.of(benefit.id()).stream()
                        .<Component>map(standing -> new ForMeLines(standing, reasons))
                        .toList()
                : List.of();
        add(new RouterLink(getTranslation("offers.back"), BenefitsView.class), new BenefitArticle(benefit, forMe));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
