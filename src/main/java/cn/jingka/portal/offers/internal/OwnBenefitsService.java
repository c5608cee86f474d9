package cn.jingka.portal.offers.internal;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.offers.Benefit;
import cn.jingka.portal.offers.BenefitCatalogue;
import cn.jingka.portal.offers.BenefitStanding;
import cn.jingka.portal.offers.ForMe;
import cn.jingka.portal.offers.OwnBenefits;
import cn.jingka.portal.offers.PastUse;
import cn.jingka.portal.offers.UsesOnRecord;
import cn.jingka.portal.offers.rules.EntitlementRules;
import cn.jingka.portal.offers.rules.Facts;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Judged by the rules, except where the module that runs a benefit knows better. */
@Service
class OwnBenefitsService implements OwnBenefits {

    private final BenefitCatalogue catalogue;
    private final PersonFacts facts;
    private final ObjectProvider<UsesOnRecord> records;
    private final ObjectProvider<BenefitStanding> standings;
    private final CurrentActor actor;
    private final Clock clock;

    OwnBenefitsService(
            BenefitCatalogue catalogue,
            PersonFacts facts,
            ObjectProvider<UsesOnRecord> records,
            ObjectProvider<BenefitStanding> standings,
            CurrentActor actor,
            Clock clock) {
        this.catalogue = catalogue;
        this.facts = facts;
        this.records = records;
        this.standings = standings;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public Map<String, ForMe> all() {
        PersonId person = actor.member();
        Facts now = now(person);
        Map<String, ForMe> all = new LinkedHashMap<>();
        catalogue.all().forEach(benefit -> all.put(benefit.id(), judge(benefit, person, now)));
        return all;
    }

    @Override
    public Optional<Own> of(String benefit) {
        PersonId person = actor.member();
        return catalogue.find(benefit).map(shown -> {
            Facts now = now(person);
            return new Own(judge(shown, person, now), EntitlementRules.products(shown, now));
        });
    }

    private ForMe judge(Benefit benefit, PersonId person, Facts now) {
        return standings.stream()
                .filter(standing -> standing.benefit().equals(benefit.id()))
                .findFirst()
                .map(standing -> standing.of(person))
                .orElseGet(() -> EntitlementRules.whole(benefit, now));
    }

    private Facts now(PersonId person) {
        List<PastUse> uses =
                records.stream().flatMap(record -> record.of(person).stream()).toList();
        return facts.of(person, uses, LocalDateTime.ofInstant(clock.instant(), clock.getZone()), Optional.empty());
    }
}
