package cn.jingka.portal.offers.rules;

import cn.jingka.portal.offers.Benefit;
import cn.jingka.portal.offers.Entitlement;
import cn.jingka.portal.offers.Entitlement.State;
import cn.jingka.portal.offers.ForMe;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges benefits and their products for one person at one moment. */
public final class EntitlementRules {

    private EntitlementRules() {}

    /** Each product of the benefit, in its order. */
    public static List<Entitlement> products(Benefit benefit, Facts facts) {
        return benefit.products().stream()
                .map(product -> new ProductJudge(benefit, product, facts).judge())
                .toList();
    }

    /**
     * The benefit as a whole: what can be had of it now, else what first can be had later. A benefit without products
     * is judged by its audience and its window alone.
     */
    public static ForMe whole(Benefit benefit, Facts facts) {
        if (benefit.products().isEmpty()) {
            return AudienceRule.refusal(benefit, facts)
                    .or(() -> WindowRule.closed(benefit, facts.at()))
                    .orElseGet(() -> open(benefit, facts));
        }
        List<Entitlement> products = products(benefit, facts);
        return Stream.of(State.AVAILABLE, State.LATER, State.USED, State.NOT_FOR_ME)
                .flatMap(state -> products.stream()
                        .filter(product -> product.state() == state)
                        .min(Comparator.comparing(product -> product.from().orElse(LocalDate.MAX)))
                        .stream())
                .findFirst()
                .map(best -> new ForMe(best.state(), best.from(), best.reason(), best.reasonArguments(), best.clause()))
                .orElseThrow();
    }

    private static ForMe open(Benefit benefit, Facts facts) {
        return WindowRule.lastDay(benefit, facts.at().toLocalDate())
                .map(last -> new ForMe(
                        State.AVAILABLE,
                        Optional.empty(),
                        "offers.reason.availableUntil",
                        List.of(last),
                        benefit.window().orElseThrow().clause()))
                .orElseGet(() -> new ForMe(
                        State.AVAILABLE,
                        Optional.empty(),
                        "offers.reason.available",
                        List.of(),
                        benefit.clauses().getFirst()));
    }
}
