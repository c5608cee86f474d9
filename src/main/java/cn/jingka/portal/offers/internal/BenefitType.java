package cn.jingka.portal.offers.internal;

import cn.jingka.portal.common.i18n.LocalText;
import cn.jingka.portal.common.place.District;
import cn.jingka.portal.offers.BenefitContent;
import cn.jingka.portal.publishing.ContentType;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Benefits as a kind of content of the editors' desk. */
@Component
class BenefitType implements ContentType<BenefitContent> {

    /** Constants are told by the words that screens use for them. */
    private static final Map<String, String> VALUES = Map.of(
            "category", "offers.category.",
            "audience", "offers.audience.",
            "products.quota.per", "offers.per.",
            "products.price.kind", "offers.price.",
            "free", "offers.yes.",
            "window.countsForYearOfEnd", "offers.yes.");

    @Override
    public String code() {
        return "BENEFIT";
    }

    @Override
    public Class<BenefitContent> type() {
        return BenefitContent.class;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String nameKey() {
        return "offers.content.title";
    }

    @Override
    public LocalText title(BenefitContent content) {
        return content.title() == null ? LocalText.EMPTY : content.title();
    }

    @Override
    public void check(String id, BenefitContent content) {
        new BenefitCheck(id, content).all();
    }

    @Override
    public Optional<String> valueKey(String field, String value) {
        return "places.places.district".equals(field)
                ? District.of(value).map(District::key)
                : Optional.ofNullable(VALUES.get(field)).map(prefix -> prefix + value);
    }

    @Override
    public Map<String, BenefitContent> initial() {
        return CatalogueFile.shipped();
    }
}
