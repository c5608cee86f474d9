package cn.jingka.portal.offers.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.offers.Product;
import cn.jingka.portal.offers.Product.Per;
import cn.jingka.portal.offers.Product.Price;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;

/** What counters give, with the price and how often. */
class ProductList extends UnorderedList {

    ProductList(List<Product> products) {
        addClassName("product-list");
        products.forEach(product -> add(item(product)));
    }

    private ListItem item(Product product) {
        Span title = new Span(product.title().in(getLocale()));
        title.addClassName("title");
        Div name = new Div(title, ClauseMark.of(product.clause()));
        ListItem item = new ListItem(name, new Span(price(product.price())));
        soft(item, times(product.quota()));
        product.choices().stream()
                .filter(choice ->
                        choice.surcharge() != null && choice.surcharge().isPositive())
                .forEach(choice -> soft(
                        item,
                        Optional.of(getTranslation(
                                "offers.price.surcharge",
                                choice.title().in(getLocale()),
                                Formats.money(choice.surcharge())))));
        return item;
    }

    private static void soft(ListItem item, Optional<String> words) {
        words.ifPresent(text -> {
            Span line = new Span(text);
            line.addClassName("soft");
            item.add(line);
        });
    }

    private String price(Price price) {
        return switch (price) {
            // A draft may have neither.
            case null -> "";
            case Price.Fixed(Fen amount, Optional<Fen> regular) when amount == null -> "";
            case Price.Free() -> getTranslation("offers.price.words.free");
            case Price.Fixed(Fen amount, Optional<Fen> regular) ->
                regular.map(full -> getTranslation(
                                "offers.price.words.reduced", Formats.money(amount), Formats.money(full)))
                        .orElseGet(() -> getTranslation("offers.price.words.fixed", Formats.money(amount)));
            case Price.Share(int percent) -> getTranslation("offers.price.words.share", percent);
            case Price.Lowest() -> getTranslation("offers.price.words.lowest");
        };
    }

    private Optional<String> times(Product.Quota quota) {
        return quota.per() == null || quota.per() == Per.UNLIMITED
                ? Optional.empty()
                : Optional.of(getTranslation("offers.times." + quota.per(), quota.times()));
    }
}
