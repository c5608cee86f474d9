package cn.jingka.portal.offers.rules;

import cn.jingka.portal.offers.Benefit;
import cn.jingka.portal.offers.Entitlement;
import cn.jingka.portal.offers.Entitlement.State;
import cn.jingka.portal.offers.ForMe;
import cn.jingka.portal.offers.PastUse;
import cn.jingka.portal.offers.Product;
import cn.jingka.portal.offers.Product.Per;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * One product for one person: first whom it is for, then the days, then what is used up, then what must come before,
 * last the hours, so that the reason given is the one that lasts longest.
 */
final class ProductJudge {

    /** The period of products without a quota, and of an occasion that isn't named yet. */
    private static final String NO_PERIOD = "-";

    private static final String EVER = "ever";

    private final Benefit benefit;
    private final Product product;
    private final Facts facts;
    private final LocalDate day;
    private final String period;
    private final OptionalInt left;

    ProductJudge(Benefit benefit, Product product, Facts facts) {
        this.benefit = benefit;
        this.product = product;
        this.facts = facts;
        this.day = facts.at().toLocalDate();
        this.period = period();
        this.left = left();
    }

    Entitlement judge() {
        ForMe verdict = AudienceRule.refusal(benefit, facts)
                .or(() -> WindowRule.outOfSeason(benefit, day))
                .or(this::usedUp)
                .or(this::notYet)
                .or(() -> WindowRule.outOfHours(benefit, facts.at()))
                .orElseGet(this::available);
        return new Entitlement(
                benefit.id(),
                product,
                verdict.state(),
                verdict.from(),
                left,
                period,
                verdict.reason(),
                verdict.reasonArguments(),
                verdict.clause());
    }

    /** Outside its season a product has the period of the next one. */
    private String period() {
        return switch (product.quota().per()) {
            case UNLIMITED -> NO_PERIOD;
            case EVER -> EVER;
            case YEAR -> Integer.toString(year());
            case OCCASION -> facts.occasion().orElse(NO_PERIOD);
        };
    }

    private int year() {
        return benefit.window()
                .map(window -> {
                    Season season = Season.holdingOrAfter(window, day);
                    return season.yearOf(window, season.holds(day) ? day : season.first());
                })
                .orElse(day.getYear());
    }

    private OptionalInt left() {
        if (product.quota().per() == Per.UNLIMITED) {
            return OptionalInt.empty();
        }
        int used = ofBenefit()
                .filter(use -> use.pool().equals(product.quota().pool())
                        && use.period().equals(period)
                        && !period.equals(NO_PERIOD))
                .mapToInt(PastUse::count)
                .sum();
        return OptionalInt.of(Math.max(0, product.quota().times() - used));
    }

    private Stream<PastUse> ofBenefit() {
        return facts.uses().stream().filter(use -> use.benefit().equals(benefit.id()));
    }

    private Optional<ForMe> usedUp() {
        if (left.isEmpty() || left.getAsInt() > 0) {
            return Optional.empty();
        }
        int times = product.quota().times();
        return Optional.of(
                switch (product.quota().per()) {
                    case YEAR -> used("offers.reason.usedYear", Optional.of(again()), period, times, again());
                    case OCCASION -> used("offers.reason.usedOccasion", Optional.empty(), times);
                    case EVER, UNLIMITED -> used("offers.reason.usedEver", Optional.empty(), times);
                });
    }

    /** The first day whose uses count for another year. */
    private LocalDate again() {
        return benefit.window()
                .map(window -> {
                    Season season = Season.holdingOrAfter(window, day);
                    boolean newYearWithin =
                            !window.countsForYearOfEnd() && season.last().getYear() > day.getYear();
                    return newYearWithin ? nextNewYear() : season.next(window).first();
                })
                .orElseGet(this::nextNewYear);
    }

    private LocalDate nextNewYear() {
        return LocalDate.of(day.getYear() + 1, 1, 1);
    }

    private ForMe used(String reason, Optional<LocalDate> from, Object... arguments) {
        return new ForMe(
                State.USED, from, reason, List.of(arguments), product.quota().clause());
    }

    /** The product that comes before (FIT-1: the free session). */
    private Optional<ForMe> notYet() {
        return product.after()
                .filter(before -> ofBenefit().noneMatch(use -> use.product().equals(before)))
                .map(before -> new ForMe(
                        State.LATER,
                        Optional.empty(),
                        "offers.reason.after",
                        List.of(benefit.product(before).map(Product::title).orElseThrow()),
                        product.clause()));
    }

    private ForMe available() {
        Optional<LocalDate> last = WindowRule.lastDay(benefit, day);
        if (last.isPresent()) {
            return product.quota().per() == Per.YEAR
                    ? available("offers.reason.availableYear", period, last.get())
                    : available("offers.reason.availableUntil", last.get());
        }
        return switch (product.quota().per()) {
            case UNLIMITED -> available("offers.reason.available");
            case OCCASION -> available("offers.reason.availableOccasion", left.getAsInt());
            case EVER, YEAR -> available("offers.reason.availableTimes", left.getAsInt());
        };
    }

    private ForMe available(String reason, Object... arguments) {
        return new ForMe(State.AVAILABLE, Optional.empty(), reason, List.of(arguments), product.clause());
    }
}
