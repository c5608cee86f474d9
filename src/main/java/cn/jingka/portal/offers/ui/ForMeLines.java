package cn.jingka.portal.offers.ui;

import cn.jingka.portal.offers.Entitlement;
import cn.jingka.portal.offers.OwnBenefits.Own;
import cn.jingka.portal.offers.Reasons;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** "For me": how the member stands with the benefit, why and by which clause; with several items, each by itself. */
class ForMeLines extends Div {

    private final transient Reasons reasons;

    ForMeLines(Own own, Reasons reasons) {
        this.reasons = reasons;
        addClassName("for-me");
        H2 heading = new H2(getTranslation("offers.forMe"));
        add(heading);
        if (own.products().size() > 1) {
            UnorderedList list = new UnorderedList();
            list.addClassName("product-list");
            own.products().forEach(product -> list.add(item(product)));
            add(list);
        } else {
            Span reason = new Span(reasons.sentence(own.forMe(), getLocale()));
            add(
                    StateWords.badge(own.forMe().state(), own.forMe().from()),
                    new Div(reason, ClauseMark.of(own.forMe().clause())));
        }
    }

    private ListItem item(Entitlement entitlement) {
        Span title = new Span(entitlement.product().title().in(getLocale()));
        title.addClassName("title");
        Div name = new Div(title, StateWords.badge(entitlement.state(), entitlement.from()));
        name.addClassNames("row", "apart");
        Span reason = new Span(reasons.sentence(entitlement, getLocale()));
        return new ListItem(name, new Div(reason, ClauseMark.of(entitlement.clause())));
    }
}
