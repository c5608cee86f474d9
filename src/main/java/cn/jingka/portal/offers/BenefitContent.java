package cn.jingka.portal.offers;

import cn.jingka.portal.common.i18n.LocalText;
import java.util.List;
import java.util.Optional;

/**
 * What editors write of a benefit. A draft may have gaps (null); what is published is complete.
 *
 * @param clauses the clauses of the policy book from which it is written, the first for whom it is
 * @param who whom it is for, in words
 * @param how what to do to get it
 * @param when the time in which it can be had, in words; empty where there is no limit
 * @param audience whom it is for, as a rule
 * @param window the days and hours in which it can be had, as a rule
 * @param free whether something of it costs the member nothing
 * @param words further words by which people look for it
 * @param places where it can be had, grouped by what one does there
 * @param products what counters give under it; empty where no counter records its use
 * @param action where in the portal it is used or applied for
 */
public record BenefitContent(
        List<String> clauses,
        BenefitCategory category,
        LocalText title,
        LocalText summary,
        LocalText who,
        LocalText how,
        Optional<LocalText> when,
        Audience audience,
        Optional<Window> window,
        boolean free,
        List<String> words,
        List<Benefit.Places> places,
        List<Product> products,
        Optional<Action> action) {

    /** What a draft or a stored piece leaves out is empty, not null. */
    public BenefitContent {
        clauses = clauses == null ? List.of() : List.copyOf(clauses);
        when = when == null ? Optional.empty() : when;
        window = window == null ? Optional.empty() : window;
        words = words == null ? List.of() : List.copyOf(words);
        places = places == null ? List.of() : List.copyOf(places);
        products = products == null ? List.of() : List.copyOf(products);
        action = action == null ? Optional.empty() : action;
    }

    /** @param route a page of the portal, without a leading slash */
    public record Action(String route, LocalText label) {}
}
