package cn.jingka.portal.merchants.internal;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.merchants.Counter.Offered;
import cn.jingka.portal.merchants.Counter.UseRequest;
import cn.jingka.portal.merchants.Merchant.Given;
import cn.jingka.portal.merchants.NotEntitled;
import cn.jingka.portal.merchants.Occasion;
import cn.jingka.portal.merchants.internal.Partners.Desk;
import cn.jingka.portal.offers.BenefitCatalogue;
import cn.jingka.portal.offers.Entitlement;
import cn.jingka.portal.offers.Entitlement.State;
import cn.jingka.portal.offers.Entitlements;
import cn.jingka.portal.offers.Entitlements.Charge;
import cn.jingka.portal.offers.PastUse;
import cn.jingka.portal.offers.Product.Per;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts a counter's wish to the rules of the benefits: whether it may be, and what it costs. */
@Component
class UseJudge {

    /** Tickets of a screening that runs are still sold for a while. */
    private static final Duration STILL_SOLD = Duration.ofHours(1);

    private static final int LONGEST_HALL = 20;

    /** No single price at a counter comes near it: more is a slip of the finger. */
    private static final Fen HIGHEST = Fen.parse("100000");

    private final Entitlements entitlements;
    private final BenefitCatalogue catalogue;
    private final Clock clock;

    UseJudge(Entitlements entitlements, BenefitCatalogue catalogue, Clock clock) {
        this.entitlements = entitlements;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    record Judged(Offered offered, Charge charge) {}

    /** What the outlet gives, with how the person stands to it now. */
    List<Offered> offered(Desk desk, PersonId person, List<PastUse> uses) {
        return desk.merchant().gives().stream()
                .flatMap(given -> catalogue.find(given.benefit()).stream()
                        .flatMap(benefit -> of(given, person, uses, Optional.empty())
                                .map(entitlement -> new Offered(benefit.title(), entitlement))))
                .toList();
    }

    /**
     * @param uses the person's uses; under the person's lock when one is about to be recorded
     * @throws DomainException naming the reason and, where a rule refuses, its clause
     */
    Judged judge(Desk desk, PersonId person, UseRequest request, List<PastUse> uses) {
        Given given = desk.merchant().gives().stream()
                .filter(one -> one.benefit().equals(request.benefit()) && one.gives(request.product()))
                .findFirst()
                .orElseThrow(UseJudge::notHere);
        Optional<String> occasion = request.occasion()
                .map(named -> named.key(desk.merchantId(), desk.outlet().id()));
        Entitlement entitlement = of(given, person, uses, occasion)
                .filter(one -> one.product().id().equals(request.product()))
                .findFirst()
                .orElseThrow(UseJudge::notHere);
        if (entitlement.product().quota().per() == Per.OCCASION) {
            requireRunning(request.occasion());
        }
        if (entitlement.state() != State.AVAILABLE) {
            throw new NotEntitled(entitlement);
        }
        requirePieces(entitlement, request.pieces());
        request.listPrice()
                .filter(price -> !price.isPositive() || price.compareTo(HIGHEST) > 0)
                .ifPresent(price -> {
                    throw new DomainException(Kind.INVALID, "merchants.use.listPrice.range", Formats.money(HIGHEST));
                });
        Charge charge = entitlements.charge(
                request.benefit(), request.product(), request.choices(), request.listPrice(), request.pieces());
        return new Judged(
                new Offered(
                        catalogue
                                .find(request.benefit())
                                .orElseThrow(UseJudge::notHere)
                                .title(),
                        entitlement),
                charge);
    }

    private Stream<Entitlement> of(Given given, PersonId person, List<PastUse> uses, Optional<String> occasion) {
        List<PastUse> ofBenefit = uses.stream()
                .filter(use -> use.benefit().equals(given.benefit()))
                .toList();
        return entitlements.of(person, given.benefit(), ofBenefit, LocalDateTime.now(clock), occasion).stream()
                .filter(one -> given.gives(one.product().id()));
    }

    private void requireRunning(Optional<Occasion> occasion) {
        Occasion named = occasion.orElseThrow(() -> new DomainException(Kind.INVALID, "merchants.use.occasionNeeded"));
        if (named.hall().isEmpty() || named.hall().length() > LONGEST_HALL) {
            throw new DomainException(Kind.INVALID, "merchants.use.hall", LONGEST_HALL);
        }
        if (named.day().atTime(named.time()).plus(STILL_SOLD).isBefore(LocalDateTime.now(clock))) {
            throw new DomainException(Kind.INVALID, "merchants.use.occasionOver", named.name());
        }
    }

    private static void requirePieces(Entitlement entitlement, int pieces) {
        if (pieces < 1) {
            throw new DomainException(Kind.INVALID, "merchants.use.pieces");
        }
        int most = entitlement.left().orElse(1);
        if (pieces > most) {
            throw new NotEntitled(entitlement.product().quota().clause(), "merchants.use.left", most, pieces);
        }
    }

    private static DomainException notHere() {
        return new DomainException(Kind.INVALID, "merchants.use.notHere");
    }
}
