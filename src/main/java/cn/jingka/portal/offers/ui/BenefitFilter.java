package cn.jingka.portal.offers.ui;

import cn.jingka.portal.common.place.District;
import cn.jingka.portal.offers.Benefit;
import cn.jingka.portal.offers.BenefitCategory;
import cn.jingka.portal.offers.Entitlement.State;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is looked for in the catalogue; stands in the page's address, so that it can be kept and sent on. */
record BenefitFilter(
        String words,
        Optional<State> state,
        Optional<BenefitCategory> category,
        Optional<District> district,
        boolean free) {

    static final BenefitFilter NONE =
            new BenefitFilter("", Optional.empty(), Optional.empty(), Optional.empty(), false);

    static BenefitFilter of(QueryParameters address) {
        return new BenefitFilter(
                address.getSingleParameter("q").orElse(""),
                constant(State.values(), address.getSingleParameter("state")),
                constant(BenefitCategory.values(), address.getSingleParameter("category")),
                address.getSingleParameter("district").flatMap(District::of),
                address.getSingleParameter("free").isPresent());
    }

    QueryParameters address() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!words.isBlank()) {
            parameters.put("q", words.strip());
        }
        state.ifPresent(chosen -> parameters.put("state", lower(chosen)));
        category.ifPresent(chosen -> parameters.put("category", lower(chosen)));
        district.ifPresent(chosen -> parameters.put("district", chosen.code()));
        if (free) {
            parameters.put("free", "1");
        }
        return QueryParameters.simple(parameters);
    }

    BenefitFilter withState(Optional<State> chosen) {
        return new BenefitFilter(words, chosen, category, district, free);
    }

    /** Whether a benefit that the words found fits, apart from how the member stands with it. */
    boolean fits(Benefit benefit) {
        return category.filter(chosen -> chosen != benefit.category()).isEmpty()
                && district.filter(chosen -> !isIn(benefit, chosen)).isEmpty()
                && (!free || benefit.content().free());
    }

    boolean isNone() {
        return equals(NONE);
    }

    private static boolean isIn(Benefit benefit, District district) {
        return benefit.places().stream()
                .flatMap(group -> group.places().stream())
                .anyMatch(place ->
                        place.district().filter(district.code()::equals).isPresent());
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] constants, Optional<String> name) {
        return Arrays.stream(constants)
                .filter(one -> name.filter(lower(one)::equals).isPresent())
                .findFirst();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
