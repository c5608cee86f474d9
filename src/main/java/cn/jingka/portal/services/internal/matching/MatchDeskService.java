package cn.jingka.portal.services.internal.matching;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.members.PersonDirectory;
import cn.jingka.portal.members.PersonDirectory.PersonName;
import cn.jingka.portal.services.MatchDesk;
import cn.jingka.portal.services.internal.matching.InterestTable.InterestRow;
import cn.jingka.portal.services.internal.matching.ProfileTable.ProfileRow;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sees pairs that agreed and nobody else. */
@Service
@PreAuthorize("hasRole('SERVICE_DESK')")
class MatchDeskService implements MatchDesk {

    private final InterestTable interests;
    private final ProfileTable profiles;
    private final PersonDirectory persons;
    private final MatchNews news;
    private final CurrentActor actor;
    private final Clock clock;

    MatchDeskService(
            InterestTable interests,
            ProfileTable profiles,
            PersonDirectory persons,
            MatchNews news,
            CurrentActor actor,
            Clock clock) {
        this.interests = interests;
        this.profiles = profiles;
        this.persons = persons;
        this.news = news;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Pair> toIntroduce() {
        return interests.agreed().stream().map(this::pair).toList();
    }

    private Pair pair(InterestRow interest) {
        Map<PersonId, PersonName> names = persons.names(List.of(interest.first(), interest.second()));
        return new Pair(
                interest.id(),
                interest.at(),
                person(interest.first(), names.get(interest.first())),
                person(interest.second(), names.get(interest.second())));
    }

    private Person person(PersonId id, PersonName name) {
        ProfileRow profile = profiles.of(id).orElseThrow();
        news.record("services.audit.match.looked", id);
        return new Person(name.name(), name.unitName(), profile.profile(), profile.contact());
    }

    @Override
    @Transactional
    public void introduce(long id) {
        InterestRow interest = interests
                .lockAgreed(id)
                .orElseThrow(() -> new DomainException(DomainException.Kind.NOT_FOUND, "services.match.gone"));
        interests.introduced(interest, actor.get().account(), clock.instant());
        for (PersonId person : List.of(interest.first(), interest.second())) {
            news.record("services.audit.match.introduced", person);
            news.tell(person, "match:" + id + ":introduced:" + person, "services.match.notice.introduced");
        }
    }
}
