package cn.jingka.portal.support.internal.knowledge;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.i18n.LocalText;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.publishing.Publications;
import cn.jingka.portal.publishing.Published;
import cn.jingka.portal.support.ArticleContent;
import cn.jingka.portal.support.Calls;
import cn.jingka.portal.support.Calls.Call;
import cn.jingka.portal.support.Knowledge;
import cn.jingka.portal.support.Tickets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The knowledge as published. */
@Service
class KnowledgeService implements Knowledge {

    private final Publications publications;
    private final ArticleType type;
    private final ArticleNotes notes;
    private final Calls calls;
    private final CurrentActor actor;
    private final Clock clock;
    private final ArticleIndexes indexes;

    KnowledgeService(
            Publications publications,
            ArticleType type,
            ArticleNotes notes,
            Calls calls,
            CurrentActor actor,
            Clock clock,
            ArticleIndexes indexes) {
        this.publications = publications;
        this.type = type;
        this.notes = notes;
        this.calls = calls;
        this.actor = actor;
        this.clock = clock;
        this.indexes = indexes;
    }

    @Override
    public List<Article> search(String question, LocalDate day, int most) {
        List<Published<ArticleContent>> standing = publications.on(type, day);
        if (question.isBlank()) {
            return articles(standing.stream().limit(most).toList());
        }
        Map<String, Published<ArticleContent>> byId =
                standing.stream().collect(Collectors.toMap(Published::id, Function.identity()));
        return articles(indexes.of(standing).search(question, most).stream()
                .map(byId::get)
                .filter(Objects::nonNull)
                .toList());
    }

    @Override
    public Optional<Article> article(String id, LocalDate day) {
        return publications
                .find(type, id, day)
                .map(List::of)
                .map(this::articles)
                .map(List::getFirst);
    }

    private List<Article> articles(List<Published<ArticleContent>> pieces) {
        Collection<String> ids = pieces.stream().map(Published::id).toList();
        Map<String, Integer> uses = notes.uses(ids);
        Map<String, Integer> helpful = notes.helpful(ids);
        return pieces.stream()
                .map(piece -> new Article(
                        piece.id(),
                        piece.revision(),
                        piece.content().title(),
                        piece.content().summary(),
                        piece.content().words(),
                        piece.content().clauses(),
                        piece.from(),
                        piece.until(),
                        uses.getOrDefault(piece.id(), 0),
                        helpful.getOrDefault(piece.id(), 0)))
                .toList();
    }

    @Override
    public void usedInCall(String id, int revision) {
        Call call =
                calls.open().orElseThrow(() -> new DomainException(Kind.CONFLICT, "support.knowledge.error.noCall"));
        notes.used(call.number(), known(id), revision, actor.get());
    }

    @Override
    public List<String> usedIn(String call) {
        return notes.usedIn(call);
    }

    @Override
    public void feedback(String id, int revision, Opinion opinion, String words) {
        String written = words.strip();
        if (opinion != Opinion.HELPFUL && written.isEmpty()) {
            throw new DomainException(Kind.INVALID, "support.tickets.wordsMissing");
        }
        notes.feedback(
                known(id), revision, opinion, fitting(written), calls.open().map(Call::number), actor.get());
    }

    @Override
    public List<Feedback> openFeedback() {
        return notes.open(id -> publications
                .find(type, id, today())
                .map(piece -> piece.content().title())
                .orElseGet(() -> new LocalText(id, id)));
    }

    @Override
    public void settle(long feedback, String words) {
        notes.settle(feedback, fitting(words.strip()), actor.get());
    }

    /** @throws DomainException when nothing of this id was ever shown */
    private String known(String id) {
        return publications
                .find(type, id, today())
                .map(Published::id)
                .orElseThrow(() -> new DomainException(Kind.NOT_FOUND, "support.knowledge.error.unknown"));
    }

    private static String fitting(String words) {
        if (words.length() > Tickets.LONGEST) {
            throw new DomainException(Kind.INVALID, "support.tickets.tooLong", Tickets.LONGEST);
        }
        return words;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
