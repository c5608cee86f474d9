package cn.jingka.portal.offers.internal;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.offers.Benefit;
import cn.jingka.portal.offers.BenefitCatalogue;
import cn.jingka.portal.offers.Entitlement;
import cn.jingka.portal.offers.Entitlements;
import cn.jingka.portal.offers.PastUse;
import cn.jingka.portal.offers.Product;
import cn.jingka.portal.offers.rules.ChargeRules;
import cn.jingka.portal.offers.rules.EntitlementRules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

@Service
class EntitlementService implements Entitlements {

    private final BenefitCatalogue catalogue;
    private final PersonFacts facts;
    private final Clock clock;

    EntitlementService(BenefitCatalogue catalogue, PersonFacts facts, Clock clock) {
        this.catalogue = catalogue;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public List<Entitlement> of(
            PersonId person, String benefit, List<PastUse> uses, LocalDateTime at, Optional<String> occasion) {
        return EntitlementRules.products(shown(benefit, at.toLocalDate()), facts.of(person, uses, at, occasion));
    }

    @Override
    public Charge charge(String benefit, String product, List<String> choices, Optional<Fen> listPrice, int count) {
        Benefit shown = shown(benefit, LocalDate.ofInstant(clock.instant(), clock.getZone()));
        Product one = shown.product(product)
                .orElseThrow(() -> new DomainException(
                        Kind.NOT_FOUND, "offers.error.product", shown.title().zh()));
        return ChargeRules.charge(shown, one, choices, listPrice, count);
    }

    private Benefit shown(String benefit, LocalDate day) {
        return catalogue
                .find(benefit, day)
                .orElseThrow(() -> new DomainException(Kind.NOT_FOUND, "offers.error.benefit"));
    }
}
