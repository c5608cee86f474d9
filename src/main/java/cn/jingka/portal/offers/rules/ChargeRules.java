package cn.jingka.portal.offers.rules;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.explain.Step;
import cn.jingka.portal.common.explain.StepArg;
import cn.jingka.portal.common.explain.StepArg.Amount;
import cn.jingka.portal.common.explain.StepArg.Count;
import cn.jingka.portal.common.explain.StepArg.Rate;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.rules.Rounding;
import cn.jingka.portal.offers.Benefit;
import cn.jingka.portal.offers.Entitlements.Charge;
import cn.jingka.portal.offers.Product;
import cn.jingka.portal.offers.Product.Choice;
import cn.jingka.portal.offers.Product.Price;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a use costs the member: the price of one, the surcharge of the chosen way (PARK-2), times how many. */
public final class ChargeRules {

    private static final int BASIS_POINTS_OF_A_PERCENT = 100;

    private final Benefit benefit;
    private final Product product;
    private final List<Step> steps = new ArrayList<>();

    private ChargeRules(Benefit benefit, Product product) {
        this.benefit = benefit;
        this.product = product;
    }

    /** @throws DomainException when a choice or the price is missing or unknown, or the count isn't positive */
    public static Charge charge(
            Benefit benefit, Product product, List<String> choices, Optional<Fen> listPrice, int count) {
        if (count < 1) {
            throw new DomainException(Kind.INVALID, "offers.charge.count");
        }
        return new ChargeRules(benefit, product).charge(choice(product, choices), listPrice, count);
    }

    private Charge charge(Optional<Choice> choice, Optional<Fen> listPrice, int count) {
        Fen one = one(listPrice);
        Fen surcharge = choice.map(this::surcharge).orElse(Fen.ZERO);
        Fen amount = times(one.plus(surcharge), count);
        if (count > 1) {
            step(product.clause(), "times", amount, new Count(count), amount(one.plus(surcharge)));
        }
        step(product.clause(), "total", amount, amount(amount));
        Optional<Fen> regular = regular(listPrice).map(price -> times(price.plus(surcharge), count));
        return new Charge(amount, regular, steps);
    }

    private Fen one(Optional<Fen> listPrice) {
        return switch (product.price()) {
            case Price.Free() -> {
                step(product.clause(), "free", Fen.ZERO);
                yield Fen.ZERO;
            }
            case Price.Fixed(Fen amount, Optional<Fen> regular) -> {
                regular.ifPresentOrElse(
                        price -> step(product.clause(), "reduced", amount, amount(amount), amount(price)),
                        () -> step(product.clause(), "fixed", amount, amount(amount)));
                yield amount;
            }
            case Price.Share(int percent) -> {
                Fen list = needed(listPrice);
                int basisPoints = Math.multiplyExact(percent, BASIS_POINTS_OF_A_PERCENT);
                Fen share = Fen.of(Rounding.HALF_UP.share(list.value(), basisPoints));
                step(product.clause(), "share", share, amount(list), new Rate(basisPoints), amount(share));
                yield share;
            }
            case Price.Lowest() -> {
                Fen lowest = needed(listPrice);
                step(product.clause(), "lowest", lowest, amount(lowest));
                yield lowest;
            }
        };
    }

    /** What it costs without the card; of a screening only the lowest price is known (FILM-1). */
    private Optional<Fen> regular(Optional<Fen> listPrice) {
        return switch (product.price()) {
            case Price.Fixed(Fen amount, Optional<Fen> regular) -> regular;
            case Price.Share(int percent) -> listPrice;
            case Price.Free(), Price.Lowest() -> Optional.empty();
        };
    }

    private static Fen needed(Optional<Fen> listPrice) {
        return listPrice
                .filter(Fen::isPositive)
                .orElseThrow(() -> new DomainException(Kind.INVALID, "offers.charge.price"));
    }

    private static Optional<Choice> choice(Product product, List<String> chosen) {
        for (String id : chosen) {
            if (product.choices().stream().noneMatch(choice -> choice.id().equals(id))) {
                throw new DomainException(Kind.INVALID, "offers.charge.choice.unknown", id);
            }
        }
        if (chosen.size() != (product.choices().isEmpty() ? 0 : 1)) {
            throw new DomainException(Kind.INVALID, "offers.charge.choice.one");
        }
        return product.choices().stream()
                .filter(choice -> chosen.contains(choice.id()))
                .findFirst();
    }

    private Fen surcharge(Choice choice) {
        step(
                choice.clause(),
                choice.surcharge().isZero() ? "noSurcharge" : "surcharge",
                choice.surcharge(),
                amount(choice.surcharge()));
        return choice.surcharge();
    }

    private static Fen times(Fen one, int count) {
        return Fen.of(Math.multiplyExact(one.value(), (long) count));
    }

    private static Amount amount(Fen fen) {
        return new Amount(fen.value());
    }

    private void step(String clause, String key, Fen figure, StepArg... arguments) {
        steps.add(new Step(clause, "offers.step." + key, List.of(arguments), figure.value(), benefit.from()));
    }
}
