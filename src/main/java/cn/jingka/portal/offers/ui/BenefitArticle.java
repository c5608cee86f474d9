package cn.jingka.portal.offers.ui;

import cn.jingka.portal.common.i18n.LocalText;
import cn.jingka.portal.common.ui.KeyValues;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.offers.Benefit;
import cn.jingka.portal.offers.BenefitContent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.List;

/**
 * One benefit as its readers see it: what it is, for whom, how, when and where, what it costs, and the clauses it rests
 * on. Also an editor's preview, whose content may have gaps.
 */
class BenefitArticle extends Div {

    private final transient BenefitContent content;

    /** @param forMe how the reader stands with it; empty for visitors and in a preview */
    BenefitArticle(Benefit benefit, List<Component> forMe) {
        content = benefit.content();
        addClassNames("benefit", "page-parts");
        Panel main = new Panel(new Paragraph(text(content.summary()))).leading();
        main.add(forMe);
        main.add(facts());
        content.action().filter(BenefitArticle::leadsSomewhere).ifPresent(action -> main.add(link(action)));
        add(new PageHeader(text(content.title())), main);
        if (!content.products().isEmpty()) {
            add(new Panel(getTranslation("offers.products"), new ProductList(content.products())));
        }
        content.places().forEach(group -> add(places(group)));
        add(clauses());
    }

    private KeyValues facts() {
        KeyValues facts = new KeyValues()
                .with(getTranslation("offers.who"), text(content.who()))
                .with(getTranslation("offers.how"), text(content.how()));
        content.when().ifPresent(when -> facts.with(getTranslation("offers.when"), text(when)));
        return facts;
    }

    private Panel places(Benefit.Places group) {
        UnorderedList list = new UnorderedList();
        list.addClassName("place-list");
        group.places().forEach(place -> list.add(new PlaceEntry(place)));
        return new Panel(text(group.purpose()), list);
    }

    private Div clauses() {
        Div clauses = new Div(new Span(getTranslation("offers.clauses")));
        clauses.addClassNames("row", "soft");
        content.clauses().forEach(clause -> clauses.add(ClauseMark.of(clause)));
        return clauses;
    }

    /** The page may belong to a module that isn't there, or have been renamed since the editor wrote. */
    private static boolean leadsSomewhere(BenefitContent.Action action) {
        return RouteConfiguration.forApplicationScope()
                .getHandledRegistry()
                .getNavigationRouteTarget(action.route())
                .hasTarget();
    }

    private Anchor link(BenefitContent.Action action) {
        Anchor link = new Anchor(action.route(), text(action.label()));
        link.addClassName("primary-link");
        return link;
    }

    private String text(LocalText text) {
        return text == null ? "" : text.in(getLocale());
    }
}
