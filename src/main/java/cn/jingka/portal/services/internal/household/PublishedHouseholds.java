package cn.jingka.portal.services.internal.household;

import cn.jingka.portal.publishing.Publications;
import cn.jingka.portal.services.Households;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;

@Service
class PublishedHouseholds implements Households {

    private final Publications publications;
    private final HouseholdType type;
    private final Clock clock;

    PublishedHouseholds(Publications publications, HouseholdType type, Clock clock) {
        this.publications = publications;
        this.type = type;
        this.clock = clock;
    }

    @Override
    public List<Entry> all() {
        return publications.on(type, LocalDate.now(clock)).stream()
                .map(piece -> new Entry(piece.id(), piece.content()))
                .sorted(Comparator.comparing(entry -> entry.provider().name().zh()))
                .toList();
    }

    @Override
    public Optional<String> name(String id, Locale language) {
        return publications
                .find(type, id, LocalDate.now(clock))
                .map(piece -> piece.content().name().in(language));
    }
}
