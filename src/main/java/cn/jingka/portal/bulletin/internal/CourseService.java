package cn.jingka.portal.bulletin.internal;

import cn.jingka.portal.bulletin.CourseShelf;
import cn.jingka.portal.publishing.Publications;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

@Service
class CourseService implements CourseShelf {

    private final Publications publications;
    private final CourseContent type;
    private final CourseSettings settings;
    private final Clock clock;

    CourseService(Publications publications, CourseContent type, CourseSettings settings, Clock clock) {
        this.publications = publications;
        this.type = type;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public List<Shelved> all() {
        return publications.on(type, LocalDate.now(clock)).stream()
                .map(one -> new Shelved(one.id(), one.content()))
                .sorted(Comparator.comparing(Shelved::id))
                .toList();
    }

    @Override
    public Optional<Shelved> find(String id) {
        return publications.find(type, id, LocalDate.now(clock)).map(one -> new Shelved(one.id(), one.content()));
    }

    @Override
    public Optional<URI> address(String file) {
        return settings.address(file);
    }
}
