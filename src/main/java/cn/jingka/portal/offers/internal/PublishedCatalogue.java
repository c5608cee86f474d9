package cn.jingka.portal.offers.internal;

import cn.jingka.portal.offers.Benefit;
import cn.jingka.portal.offers.BenefitCatalogue;
import cn.jingka.portal.offers.BenefitContent;
import cn.jingka.portal.publishing.Publications;
import cn.jingka.portal.publishing.Published;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The catalogue as its editors published it. */
@Service
class PublishedCatalogue implements BenefitCatalogue {

    private final Publications publications;
    private final BenefitType type;
    private final Clock clock;

    PublishedCatalogue(Publications publications, BenefitType type, Clock clock) {
        this.publications = publications;
        this.type = type;
        this.clock = clock;
    }

    @Override
    public List<Benefit> all() {
        return publications.on(type, today()).stream()
                .map(PublishedCatalogue::benefit)
                .sorted(Comparator.comparing(Benefit::category))
                .toList();
    }

    @Override
    public Optional<Benefit> find(String id) {
        return find(id, today());
    }

    @Override
    public Optional<Benefit> find(String id, LocalDate day) {
        return publications.find(type, id, day).map(PublishedCatalogue::benefit);
    }

    @Override
    public List<Benefit> search(String words) {
        return BenefitSearch.among(all(), words);
    }

    private static Benefit benefit(Published<BenefitContent> published) {
        return new Benefit(published.id(), published.from(), published.content());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
