package cn.jingka.portal.offers.internal;

import cn.jingka.portal.common.i18n.LocalText;
import cn.jingka.portal.offers.Benefit;
import cn.jingka.portal.offers.BenefitContent;
import cn.jingka.portal.offers.Place;
import cn.jingka.portal.offers.Product;
import cn.jingka.portal.offers.Window;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * One benefit as the API tells it; what isn't there is null or empty.
 *
 * @param when null where the benefit can be had at any time
 * @param since the day from which this version holds
 * @param window null where it can be had all year
 */
record BenefitAnswer(
        String id,
        List<String> clauses,
        String category,
        String title,
        String summary,
        String who,
        String how,
        String when,
        List<PlacesAnswer> places,
        LocalDate since,
        String audience,
        boolean free,
        WindowAnswer window,
        List<ProductAnswer> products) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);

    static BenefitAnswer of(Benefit benefit, Locale language) {
        BenefitContent content = benefit.content();
        return new BenefitAnswer(
                benefit.id(),
                content.clauses(),
                content.category().name(),
                content.title().in(language),
                content.summary().in(language),
                content.who().in(language),
                content.how().in(language),
                content.when().map(when -> when.in(language)).orElse(null),
                content.places().stream()
                        .map(group -> PlacesAnswer.of(group, language))
                        .toList(),
                benefit.from(),
                content.audience().name(),
                content.free(),
                content.window().map(WindowAnswer::of).orElse(null),
                content.products().stream()
                        .map(product -> ProductAnswer.of(product, language))
                        .toList());
    }

    /** @param names of the places, as before they had addresses */
    record PlacesAnswer(String purpose, List<String> names, List<PlaceAnswer> places) {

        static PlacesAnswer of(Benefit.Places group, Locale language) {
            return new PlacesAnswer(
                    group.purpose().in(language),
                    group.places().stream()
                            .map(place -> place.name().in(language))
                            .toList(),
                    group.places().stream()
                            .map(place -> PlaceAnswer.of(place, language))
                            .toList());
        }
    }

    /** @param latitude decimal degrees in WGS 84, as text */
    record PlaceAnswer(String id, String name, String address, String district, String latitude, String longitude) {

        static PlaceAnswer of(Place place, Locale language) {
            return new PlaceAnswer(
                    place.id(),
                    place.name().in(language),
                    place.address()
                            .map((LocalText address) -> address.in(language))
                            .orElse(null),
                    place.district().orElse(null),
                    place.point().map(point -> point.latitude().toPlainString()).orElse(null),
                    place.point()
                            .map(point -> point.longitude().toPlainString())
                            .orElse(null));
        }
    }

    /** @param from the first day of each year, {@code 12-15}; {@code until} before it reaches over New Year */
    record WindowAnswer(String from, String until, LocalTime opens, LocalTime closes, String clause) {

        static WindowAnswer of(Window window) {
            return new WindowAnswer(
                    day(window.from()),
                    day(window.until()),
                    window.opens().orElse(null),
                    window.closes().orElse(null),
                    window.clause());
        }

        private static String day(MonthDay day) {
            return DAY.format(day);
        }
    }

    /** @param times how often within the period {@code per}; null when it isn't counted */
    record ProductAnswer(String id, String title, String clause, String per, Integer times) {

        static ProductAnswer of(Product product, Locale language) {
            Product.Quota quota = product.quota();
            return new ProductAnswer(
                    product.id(),
                    product.title().in(language),
                    product.clause(),
                    quota.per().name(),
                    quota.per() == Product.Per.UNLIMITED ? null : quota.times());
        }
    }
}
