package cn.jingka.portal.services.internal.matching;

import cn.jingka.portal.common.database.WholeTransactions;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.personaldata.Consents;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.services.MatchProfile;
import cn.jingka.portal.services.Matchmaking;
import cn.jingka.portal.services.internal.EntryCheck;
import cn.jingka.portal.services.internal.UnionMembers;
import cn.jingka.portal.services.internal.matching.InterestTable.InterestRow;
import cn.jingka.portal.services.internal.matching.ProfileTable.ProfileRow;
import cn.jingka.portal.services.rules.Parameter;
import cn.jingka.portal.services.rules.ServiceRules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The person comes from the actor and stands in each query; what others see is what the queries of consent give. */
@Service
@PreAuthorize("hasRole('MEMBER')")
class MatchmakingService implements Matchmaking {

    static final String CONSENT = "services.consent.match";
    private static final String CONSENT_WORDS = "services.match.show.meaning";
    private static final int WORDS = 300;

    private final ProfileTable profiles;
    private final InterestTable interests;
    private final MatchNews news;
    private final UnionMembers members;
    private final Consents consents;
    private final ServiceRules rules;
    private final WholeTransactions transactions;
    private final CurrentActor actor;
    private final Clock clock;

    MatchmakingService(
            ProfileTable profiles,
            InterestTable interests,
            MatchNews news,
            UnionMembers members,
            Consents consents,
            ServiceRules rules,
            WholeTransactions transactions,
            CurrentActor actor,
            Clock clock) {
        this.profiles = profiles;
        this.interests = interests;
        this.news = news;
        this.members = members;
        this.consents = consents;
        this.rules = rules;
        this.transactions = transactions;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<OwnProfile> own() {
        return profiles.of(actor.member()).map(row -> new OwnProfile(row.profile(), row.contact(), row.shown()));
    }

    @Override
    @Transactional
    public void save(MatchProfile profile, String contact) {
        PersonId person = members.signedIn("MATCH-1");
        LocalDate today = LocalDate.now(clock);
        ProfileCheck.check(profile, contact, today.getYear(), rules.count(Parameter.MATCH_AGE, today));
        if (profiles.lock(person).isPresent()) {
            profiles.update(person, profile, contact.strip());
            news.record("services.audit.match.changed", person);
        } else {
            profiles.insert(person, profile, contact.strip());
            news.record("services.audit.match.created", person);
        }
    }

    @Override
    @Transactional
    public void show() {
        PersonId person = members.signedIn("MATCH-1");
        profiles.lock(person).orElseThrow(MatchmakingService::noProfile);
        profiles.show(person, clock.instant());
        consents.given(person, CONSENT, CONSENT_WORDS);
        news.record("services.audit.match.shown", person);
    }

    @Override
    @Transactional
    public void hide() {
        PersonId person = actor.member();
        profiles.hide(person);
        consents.withdrawn(person, CONSENT);
        news.record("services.audit.match.hidden", person);
    }

    @Override
    public void remove() {
        PersonId person = actor.member();
        transactions.run(() -> {
            profiles.delete(person);
            consents.withdrawn(person, CONSENT);
            news.record("services.audit.match.removed", person);
        });
    }

    @Override
    @Transactional(readOnly = true)
    public List<Other> browse() {
        PersonId person = actor.member();
        requireShown(profiles.of(person));
        if (!members.include(person)) {
            // Who left the union still comes to this page, to remove their own profile.
            return List.of();
        }
        return profiles.shownTo(person).stream()
                .map(row -> new Other(row.reference(), row.profile()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Interest> interests() {
        PersonId person = actor.member();
        boolean shown = profiles.of(person).filter(ProfileRow::shown).isPresent();
        return interests.of(person).stream()
                .flatMap(row -> interest(row, person, shown).stream())
                .toList();
    }

    /** Until both agreed, each sees the other only while both consent to being seen. */
    private Optional<Interest> interest(InterestRow row, PersonId person, boolean shown) {
        ProfileRow other = profiles.of(row.other(person)).orElseThrow();
        boolean agreed = row.state() == InterestState.AGREED || row.state() == InterestState.INTRODUCED;
        return agreed || shown && other.shown() ? Optional.of(interest(row, person, other)) : Optional.empty();
    }

    private static Interest interest(InterestRow row, PersonId person, ProfileRow other) {
        boolean introduced = row.state() == InterestState.INTRODUCED;
        return new Interest(
                row.id(),
                row.asker().equals(person),
                row.state() == InterestState.DECLINED ? InterestState.ASKED : row.state(),
                other.profile(),
                row.words(),
                introduced ? Optional.of(other.contact()) : Optional.empty());
    }

    /** Both profiles are held in the order of their persons: two who ask each other at once meet at the first. */
    @Override
    public void ask(String reference, String words) {
        PersonId person = members.signedIn("MATCH-1");
        String written = words.strip();
        EntryCheck.words(written, WORDS, "services.match.wordsMissing");
        transactions.run(() -> {
            PersonId asked = profiles.shown(reference)
                    .filter(found -> !found.equals(person) && members.include(found))
                    .orElseThrow(MatchmakingService::gone);
            boolean first = person.compareTo(asked) < 0;
            Optional<ProfileRow> lower = profiles.lock(first ? person : asked);
            Optional<ProfileRow> higher = profiles.lock(first ? asked : person);
            requireShown(first ? lower : higher);
            if ((first ? higher : lower).filter(ProfileRow::shown).isEmpty()) {
                throw gone();
            }
            if (interests.between(person, asked)) {
                throw new DomainException(Kind.CONFLICT, "services.match.before");
            }
            long id = interests.insert(person, asked, written, clock.instant());
            news.record("services.audit.match.asked", asked);
            news.tell(asked, "match:" + id + ":asked", "services.match.notice.asked");
        });
    }

    @Override
    @Transactional
    public void answer(long id, boolean agreed) {
        PersonId person = members.signedIn("MATCH-1");
        InterestRow interest = interests
                .lock(id, person)
                .filter(row ->
                        row.state() == InterestState.ASKED && !row.asker().equals(person))
                .filter(row ->
                        profiles.of(row.asker()).filter(ProfileRow::shown).isPresent())
                .orElseThrow(MatchmakingService::gone);
        requireShown(profiles.of(person));
        interests.answer(interest, agreed ? InterestState.AGREED : InterestState.DECLINED, clock.instant());
        news.record("services.audit.match.answered", person);
        if (agreed) {
            news.tell(interest.asker(), "match:" + id + ":agreed", "services.match.notice.agreed");
        }
    }

    @Override
    @Transactional
    public void takeBack(long id) {
        PersonId person = actor.member();
        InterestRow interest = interests
                .lock(id, person)
                .filter(row -> row.asker().equals(person)
                        || row.state() == InterestState.AGREED
                        || row.state() == InterestState.INTRODUCED)
                .filter(row -> row.state() != InterestState.ENDED)
                .orElseThrow(MatchmakingService::gone);
        if (interest.state() == InterestState.DECLINED) {
            interests.end(interest);
        } else {
            interests.delete(interest);
        }
        news.record("services.audit.match.takenBack", person);
    }

    private static void requireShown(Optional<ProfileRow> own) {
        if (own.filter(ProfileRow::shown).isEmpty()) {
            throw new DomainException(Kind.FORBIDDEN, "services.match.showFirst", "MATCH-1");
        }
    }

    private static DomainException noProfile() {
        return new DomainException(Kind.CONFLICT, "services.match.profileFirst");
    }

    private static DomainException gone() {
        return new DomainException(Kind.NOT_FOUND, "services.match.gone");
    }
}
