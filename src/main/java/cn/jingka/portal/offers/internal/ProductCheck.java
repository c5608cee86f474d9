package cn.jingka.portal.offers.internal;

import static cn.jingka.portal.offers.internal.BenefitCheck.clause;
import static cn.jingka.portal.offers.internal.BenefitCheck.complete;
import static cn.jingka.portal.offers.internal.BenefitCheck.isId;
import static cn.jingka.portal.offers.internal.BenefitCheck.require;

import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.offers.Product;
import cn.jingka.portal.offers.Product.Per;
import cn.jingka.portal.offers.Product.Price;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether a benefit's products can be counted and priced. */
final class ProductCheck {

    private final List<Product> products;
    private final Map<String, Product.Quota> pools = new HashMap<>();

    ProductCheck(List<Product> products) {
        this.products = products;
    }

    void all() {
        Set<String> ids = new HashSet<>();
        for (Product product : products) {
            require(complete(product.title()), "offers.check.product.title");
            String name = product.title().zh();
            require(isId(product.id()), "offers.check.product.id", name);
            require(ids.add(product.id()), "offers.check.product.twice", product.id());
            clause(product.clause());
            quota(product, name);
            price(product.price(), name);
            product.after().ifPresent(before -> after(product, before, name));
            choices(product, name);
        }
    }

    private void quota(Product product, String name) {
        Product.Quota quota = product.quota();
        require(quota.per() != null, "offers.check.product.quota", name);
        if (quota.per() == Per.UNLIMITED) {
            return;
        }
        require(quota.times() > 0 && isId(quota.pool()), "offers.check.product.quota", name);
        clause(quota.clause());
        Product.Quota shared = pools.putIfAbsent(quota.pool(), quota);
        require(
                shared == null || shared.per() == quota.per() && shared.times() == quota.times(),
                "offers.check.product.pool",
                name);
    }

    private static void price(Price price, String name) {
        boolean whole = switch (price) {
            case Price.Free(), Price.Lowest() -> true;
            case Price.Fixed(Fen amount, Optional<Fen> regular) ->
                amount != null
                        && amount.isPositive()
                        && regular.filter(full -> full.compareTo(amount) < 0).isEmpty();
            case Price.Share(int percent) -> percent > 0 && percent < 100;
            case null -> false;
        };
        require(whole, "offers.check.product.price", name);
    }

    /** What must come before is another product of the benefit that waits for nothing itself. */
    private void after(Product product, String before, String name) {
        boolean known = products.stream()
                .filter(other -> other.id().equals(before) && !other.id().equals(product.id()))
                .anyMatch(other -> other.after().isEmpty());
        require(known, "offers.check.product.after", name);
    }

    private static void choices(Product product, String name) {
        Set<String> ids = new HashSet<>();
        product.choices().forEach(choice -> {
            boolean whole = isId(choice.id())
                    && ids.add(choice.id())
                    && complete(choice.title())
                    && choice.surcharge() != null
                    && !choice.surcharge().isNegative();
            require(whole, "offers.check.product.choice", name);
            clause(choice.clause());
        });
    }
}
