package cn.jingka.portal.merchants;

import cn.jingka.portal.common.explain.Step;
import cn.jingka.portal.common.i18n.LocalText;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.offers.Entitlement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * The counter at work: a code is checked, what the member may have is shown, a use is recorded. Which counter it is
 * follows from the account signed in. Nothing of the member leaves here but the masked name.
 */
@PreAuthorize("hasRole('MERCHANT')")
public interface Counter {

    /** @throws cn.jingka.portal.common.error.DomainException {@code merchants.counter.none}, {@code merchants.counter.gone} */
    Workplace workplace();

    /**
     * Takes a code, scanned or typed, and opens a check that lasts some minutes.
     *
     * @throws cn.jingka.portal.common.error.DomainException as {@link #workplace()} and as {@code ecard.CardCodes}
     */
    Checked check(String code);

    /**
     * What a use would cost, with the steps; refuses what {@link #record} would refuse.
     *
     * @throws cn.jingka.portal.common.error.DomainException naming the reason and the clause
     */
    Quote quote(String checkId, UseRequest request);

    /**
     * Records a use, once however often it is sent for this check.
     *
     * @throws cn.jingka.portal.common.error.DomainException naming the reason and the clause;
     *     {@code merchants.check.unknown}, {@code merchants.check.over}, {@code merchants.check.spent} when the check
     *     can't be used (any more)
     */
    UseLine record(String checkId, UseRequest request);

    /** @param merchant the partner's name, {@code outlet} the outlet's */
    record Workplace(LocalText merchant, LocalText outlet) {}

    /** @param until when the check ends */
    record Checked(String checkId, String maskedName, Instant until, List<Offered> offered) {

        public Checked {
            offered = List.copyOf(offered);
        }
    }

    /** @param benefit the benefit's name */
    record Offered(LocalText benefit, Entitlement entitlement) {}

    /**
     * @param choices the chosen ids, one of each the product offers
     * @param listPrice what the counter's price list says, where the price depends on it
     * @param pieces how many at once
     */
    record UseRequest(
            String benefit,
            String product,
            List<String> choices,
            Optional<Fen> listPrice,
            int pieces,
            Optional<Occasion> occasion) {

        public UseRequest {
            choices = List.copyOf(choices);
        }
    }

    /** @param left how many would be left in the period after it; empty without a quota */
    record Quote(Fen amount, Optional<Fen> regular, List<Step> steps, Optional<Integer> left) {

        public Quote {
            steps = List.copyOf(steps);
        }
    }
}
