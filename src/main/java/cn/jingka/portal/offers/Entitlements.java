package cn.jingka.portal.offers;

import cn.jingka.portal.common.explain.Step;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Who may have what now, by the published rules of the benefits. For code behind a permission check. */
public interface Entitlements {

    /**
     * Judges each product of a benefit for a person at a moment in Beijing.
     *
     * @param uses the person's uses of this benefit that count; the caller has them under a lock when it is about to
     *     record another
     * @param occasion names the occasion for products counted by occasion; else empty
     * @throws cn.jingka.portal.common.error.DomainException when the benefit isn't in the catalogue on that day
     */
    List<Entitlement> of(
            PersonId person, String benefit, List<PastUse> uses, LocalDateTime at, Optional<String> occasion);

    /**
     * What a use costs the member, step by step with the clauses.
     *
     * @param choices the one chosen way where the product offers any, else empty
     * @param listPrice what the counter's price list says, for {@link Product.Price.Share} and
     *     {@link Product.Price.Lowest}
     * @param count how many at once
     * @throws cn.jingka.portal.common.error.DomainException when a choice or the price is missing or unknown
     */
    Charge charge(String benefit, String product, List<String> choices, Optional<Fen> listPrice, int count);

    /** @param regular what it would cost without the card, where that is known */
    record Charge(Fen amount, Optional<Fen> regular, List<Step> steps) {

        public Charge {
            steps = List.copyOf(steps);
        }
    }
}
