package cn.jingka.portal.offers.internal;

import cn.jingka.portal.offers.Benefit;
import cn.jingka.portal.offers.BenefitCatalogue;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The catalogue the portal comes with, in force since the first cards (CARD-1). */
@Service
class ShippedCatalogue implements BenefitCatalogue {

    private static final LocalDate FIRST_CARDS = LocalDate.of(2010, 8, 13);

    private final List<Benefit> benefits = CatalogueFile.shipped().entrySet().stream()
            .map(entry -> new Benefit(entry.getKey(), FIRST_CARDS, entry.getValue()))
            .sorted(Comparator.comparing(Benefit::category))
            .toList();

    @Override
    public List<Benefit> all() {
        return benefits;
    }

    @Override
    public Optional<Benefit> find(String id) {
        return benefits.stream().filter(benefit -> benefit.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Benefit> find(String id, LocalDate day) {
        return find(id);
    }

    @Override
    public List<Benefit> search(String words) {
        return BenefitSearch.among(benefits, words);
    }
}
