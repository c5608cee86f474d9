package cn.jingka.portal.merchants.internal;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.i18n.LocalText;
import cn.jingka.portal.merchants.Merchant;
import cn.jingka.portal.merchants.Merchant.Given;
import cn.jingka.portal.merchants.Merchant.Outlet;
import cn.jingka.portal.offers.Benefit;
import cn.jingka.portal.offers.BenefitCatalogue;
import cn.jingka.portal.publishing.ContentType;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Partners as content: what must stand in one before a counter may work by it. */
@Component
class MerchantType implements ContentType<Merchant> {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private final BenefitCatalogue catalogue;
    private final FirstMerchants first;

    MerchantType(BenefitCatalogue catalogue, FirstMerchants first) {
        this.catalogue = catalogue;
        this.first = first;
    }

    @Override
    public String code() {
        return "MERCHANT";
    }

    @Override
    public Class<Merchant> type() {
        return Merchant.class;
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public String nameKey() {
        return "merchants.content.title";
    }

    /** Called as in the form. */
    @Override
    public String fieldKey(String field) {
        return "merchants.content." + field.replace("outlets.", "outlet.").replace("gives.", "");
    }

    @Override
    public LocalText title(Merchant content) {
        return content.name();
    }

    @Override
    public void check(String id, Merchant content) {
        if (content.name() == null || !content.name().complete()) {
            throw new DomainException(Kind.INVALID, "merchants.content.noName");
        }
        checkOutlets(content);
        checkGives(content);
    }

    private static void checkOutlets(Merchant content) {
        if (content.outlets().isEmpty()) {
            throw new DomainException(Kind.INVALID, "merchants.content.noOutlet");
        }
        Set<String> outlets = new HashSet<>();
        for (Outlet outlet : content.outlets()) {
            String id = outlet.id() == null ? "" : outlet.id();
            if (!ID.matcher(id).matches()) {
                throw new DomainException(Kind.INVALID, "merchants.content.outletId", id);
            }
            if (outlet.name() == null || !outlet.name().complete()) {
                throw new DomainException(Kind.INVALID, "merchants.content.outletName", id);
            }
            if (outlet.address().filter(address -> !address.complete()).isPresent()) {
                throw new DomainException(Kind.INVALID, "merchants.content.outletAddress", id);
            }
            if (!outlets.add(id)) {
                throw new DomainException(Kind.INVALID, "merchants.content.outletTwice", id);
            }
        }
    }

    private void checkGives(Merchant content) {
        if (content.gives().isEmpty()) {
            throw new DomainException(Kind.INVALID, "merchants.content.noBenefit");
        }
        for (Given given : content.gives()) {
            Benefit benefit = catalogue
                    .find(given.benefit())
                    .orElseThrow(() -> new DomainException(Kind.INVALID, "merchants.content.unknownBenefit"));
            given.products().stream()
                    .filter(product -> benefit.product(product).isEmpty())
                    .findFirst()
                    .ifPresent(product -> {
                        throw new DomainException(
                                Kind.INVALID,
                                "merchants.content.unknownProduct",
                                benefit.title().zh(),
                                product);
                    });
        }
    }

    @Override
    public Map<String, Merchant> initial() {
        return first.all();
    }
}
