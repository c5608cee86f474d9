package cn.jingka.portal.plans.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.plans.OwnPlans;
import cn.jingka.portal.plans.OwnPlans.OwnPlan;
import cn.jingka.portal.plans.rules.PlanRules;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Which plans there are, what they cost and pay, and, for members, which they are enrolled for. */
@Route("plans")
@AnonymousAllowed
class PlanCatalogueView extends Div implements HasDynamicTitle {

    PlanCatalogueView(PlanRules rules, OwnPlans own, CurrentActor actor, Clock clock) {
        addClassName("page-parts");
        int term = LocalDate.now(clock).getYear();
        add(new PageHeader(getPageTitle(), getTranslation("plans.catalogue.subtitle", Integer.toString(term))));
        if (actor.has(Role.MEMBER)) {
            add(mine(own.all()));
        }
        rules.offered(term).forEach(plan -> add(new PlanPanel(plan, term)));
    }

    private Panel mine(List<OwnPlan> plans) {
        if (plans.isEmpty()) {
            return new Panel(getTranslation("plans.mine"), new Paragraph(getTranslation("plans.mine.none")));
        }
        UnorderedList list = new UnorderedList();
        plans.forEach(plan -> list.add(new ListItem(getTranslation(
                "plans.mine.line",
                getTranslation("plans.plan." + plan.plan() + ".title"),
                Formats.prose(plan.from(), getLocale()),
                Formats.prose(plan.until(), getLocale()),
                plan.unitName()))));
        return new Panel(getTranslation("plans.mine"), list, new Anchor("claims", getTranslation("plans.mine.claim")))
                .leading();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("plans.catalogue.title");
    }
}
