package cn.jingka.portal.offers.ui;

import cn.jingka.portal.common.ui.KeyValues;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.offers.Benefit;
import cn.jingka.portal.offers.BenefitCatalogue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** One benefit: what it is, for whom, how, when and where, and the clauses it rests on. */
@Route("benefits/:id")
@AnonymousAllowed
class BenefitView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient BenefitCatalogue catalogue;
    private String title = "";

    BenefitView(BenefitCatalogue catalogue) {
        this.catalogue = catalogue;
        addClassName("benefit");
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
        KeyValues facts = new KeyValues()
                .with(getTranslation("offers.who"), benefit.content().who().in(getLocale()))
                .with(getTranslation("offers.how"), benefit.content().how().in(getLocale()));
        benefit.content().when().ifPresent(when -> facts.with(getTranslation("offers.when"), when.in(getLocale())));
        add(
                new RouterLink(getTranslation("offers.back"), BenefitsView.class),
                new PageHeader(title),
                new Panel(new Paragraph(benefit.summary().in(getLocale())), facts).leading());
        benefit.places().forEach(group -> add(places(group)));
        Div clauses = new Div(new Span(getTranslation("offers.clauses")));
        clauses.addClassNames("row", "soft");
        benefit.clauses().forEach(clause -> {
            Span mark = new Span(clause);
            mark.addClassName("clause");
            clauses.add(mark);
        });
        add(clauses);
    }

    private Panel places(Benefit.Places group) {
        UnorderedList list = new UnorderedList();
        list.addClassName("place-list");
        group.places().forEach(place -> list.add(new ListItem(place.name().in(getLocale()))));
        return new Panel(group.purpose().in(getLocale()), list);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
