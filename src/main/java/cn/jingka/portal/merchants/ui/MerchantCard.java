package cn.jingka.portal.merchants.ui;

import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.merchants.Merchant;
import cn.jingka.portal.merchants.Merchant.Given;
import cn.jingka.portal.merchants.Merchant.Outlet;
import cn.jingka.portal.offers.Benefit;
import cn.jingka.portal.offers.BenefitCatalogue;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;

/** A partner: where it is, and what its counters offer at which price. */
class MerchantCard extends Panel {

    MerchantCard(Merchant merchant, BenefitCatalogue catalogue, RuleWords words, Locale language) {
        super(merchant.name() == null ? "" : merchant.name().in(language));
        UnorderedList outlets = new UnorderedList();
        outlets.addClassName("use-list");
        merchant.outlets().forEach(outlet -> outlets.add(outlet(outlet, language)));
        add(new H3(getTranslation("merchants.content.outlets")), outlets);
        add(new H3(getTranslation("merchants.content.gives")));
        merchant.gives()
                .forEach(given ->
                        catalogue.find(given.benefit()).ifPresent(benefit -> give(given, benefit, words, language)));
    }

    private void give(Given given, Benefit benefit, RuleWords words, Locale language) {
        add(new Paragraph(benefit.title().in(language)));
        UnorderedList list = new UnorderedList();
        benefit.products().stream()
                .filter(product -> given.gives(product.id()))
                .forEach(product -> list.add(new ListItem(getTranslation(
                        "merchants.content.product",
                        product.title().in(language),
                        words.price(product.price(), language)))));
        if (list.getComponentCount() == 0) {
            Paragraph only = new Paragraph(getTranslation("merchants.content.checkOnly"));
            only.addClassName("soft");
            add(only);
        } else {
            add(list);
        }
    }

    private ListItem outlet(Outlet outlet, Locale language) {
        Span name = new Span(outlet.name() == null ? "" : outlet.name().in(language));
        name.addClassName("use-what");
        ListItem item = new ListItem(name);
        outlet.address().ifPresent(address -> {
            Span where = new Span(address.in(language));
            where.addClassName("soft");
            item.add(where);
        });
        return item;
    }
}
