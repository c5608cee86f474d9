package cn.jingka.portal.offers;

import cn.jingka.portal.common.i18n.LocalText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One benefit of membership or of the card, as it is shown on a day.
 *
 * @param id names it in addresses
 * @param from the day from which this version holds
 */
public record Benefit(String id, LocalDate from, BenefitContent content) {

    public List<String> clauses() {
        return content.clauses();
    }

    public BenefitCategory category() {
        return content.category();
    }

    public LocalText title() {
        return content.title();
    }

    public LocalText summary() {
        return content.summary();
    }

    public Audience audience() {
        return content.audience();
    }

    public Optional<Window> window() {
        return content.window();
    }

    public List<Places> places() {
        return content.places();
    }

    public List<Product> products() {
        return content.products();
    }

    public Optional<Product> product(String product) {
        return products().stream().filter(one -> one.id().equals(product)).findFirst();
    }

    /** Places with what one does there. */
    public record Places(LocalText purpose, List<Place> places) {

        public Places {
            places = places == null ? List.of() : List.copyOf(places);
        }
    }
}
