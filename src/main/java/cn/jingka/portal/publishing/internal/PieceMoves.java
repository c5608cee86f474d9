package cn.jingka.portal.publishing.internal;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.database.WholeTransactions;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.publishing.ContentMoved;
import cn.jingka.portal.publishing.ContentType;
import cn.jingka.portal.publishing.Step;
import cn.jingka.portal.publishing.internal.RevisionRow.State;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The one place that moves a revision from state to state: under the piece's lock, with its step in the history. */
@Component
class PieceMoves {

    private final ContentTable table;
    private final ContentJson json;
    private final MoveChecks checks;
    private final Generations generations;
    private final PublicationsService publications;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final WholeTransactions transactions;
    private final Clock clock;

    PieceMoves(
            ContentTable table,
            ContentJson json,
            MoveChecks checks,
            Generations generations,
            PublicationsService publications,
            AuditTrail audit,
            ApplicationEventPublisher events,
            WholeTransactions transactions,
            Clock clock) {
        this.table = table;
        this.json = json;
        this.checks = checks;
        this.generations = generations;
        this.publications = publications;
        this.audit = audit;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    void create(ContentType<?> type, String id, Object content, Actor actor) {
        checks.id(id);
        String body = json.write(type, content);
        transactions.run(() -> {
            Instant now = clock.instant();
            if (!table.insertItem(type.code(), id, now)) {
                throw new DomainException(Kind.CONFLICT, "publishing.error.idTaken", id);
            }
            long revision = table.insertDraft(type.code(), id, body, actor, now);
            table.insertStep(revision, Step.What.CREATED, actor, now, "", body);
        });
    }

    void revise(ContentType<?> type, String id, int number, Actor actor) {
        locked(type, id, revisions -> {
            if (revisions.stream().anyMatch(RevisionRow::open)) {
                throw new DomainException(Kind.CONFLICT, "publishing.error.alreadyRevised");
            }
            RevisionRow base = number == 0 ? dropped(revisions) : published(revisions, number);
            Instant now = clock.instant();
            long revision = table.insertDraft(type.code(), id, base.body(), actor, now);
            table.insertStep(revision, Step.What.CREATED, actor, now, "", base.body());
            return revision;
        });
    }

    int save(ContentType<?> type, String id, int version, Object content, Actor actor) {
        String body = json.write(type, content);
        return locked(type, id, revisions -> {
            RevisionRow draft = checks.open(type, revisions, State.DRAFT, version);
            if (draft.body().equals(body)) {
                return version;
            }
            move(draft, State.DRAFT, Step.What.SAVED, "", body, actor);
            return version + 1;
        });
    }

    void sendToReview(ContentType<?> type, String id, int version, String words, Actor actor) {
        locked(type, id, revisions -> {
            RevisionRow draft = checks.open(type, revisions, State.DRAFT, version);
            checks.content(type, draft);
            move(draft, State.IN_REVIEW, Step.What.SENT, checks.limited(words), null, actor);
            return draft;
        });
    }

    void takeBack(ContentType<?> type, String id, int version, Actor actor) {
        locked(type, id, revisions -> {
            RevisionRow draft = checks.open(type, revisions, State.IN_REVIEW, version);
            checks.author(type, draft, actor);
            move(draft, State.DRAFT, Step.What.TAKEN_BACK, "", null, actor);
            return draft;
        });
    }

    void sendBack(ContentType<?> type, String id, int version, String words, Actor actor) {
        String why = checks.needed(words);
        locked(type, id, revisions -> {
            RevisionRow draft = checks.open(type, revisions, State.IN_REVIEW, version);
            checks.fourEyes(type, draft, actor);
            move(draft, State.DRAFT, Step.What.SENT_BACK, why, null, actor);
            return draft;
        });
    }

    void publish(ContentType<?> type, String id, int version, LocalDate from, Optional<LocalDate> until, Actor actor) {
        locked(type, id, revisions -> {
            RevisionRow draft = checks.open(type, revisions, State.IN_REVIEW, version);
            checks.fourEyes(type, draft, actor);
            checks.days(from, until);
            checks.content(type, draft);
            Instant now = clock.instant();
            int number = Pieces.nextNumber(revisions);
            table.publish(draft.revision(), number, from, until, actor, now);
            table.insertStep(draft.revision(), Step.What.PUBLISHED, actor, now, "", draft.body());
            moved(new ContentMoved(type.code(), id, number, ContentMoved.Move.PUBLISHED, from), actor);
            return draft;
        });
        publications.forget(type.code());
    }

    void discard(ContentType<?> type, String id, int version, Actor actor) {
        locked(type, id, revisions -> {
            RevisionRow draft = checks.open(type, revisions, State.DRAFT, version);
            move(draft, State.DISCARDED, Step.What.DISCARDED, "", draft.body(), actor);
            return draft;
        });
    }

    void withdraw(ContentType<?> type, String id, int number, String words, Actor actor) {
        String why = checks.needed(words);
        locked(type, id, revisions -> {
            RevisionRow row = published(revisions, number);
            if (row.state() != State.PUBLISHED) {
                throw new DomainException(Kind.CONFLICT, "publishing.error.withdrawnAlready");
            }
            Instant now = clock.instant();
            LocalDate today = LocalDate.ofInstant(now, clock.getZone());
            table.withdraw(row.revision(), today, actor, now);
            table.insertStep(row.revision(), Step.What.WITHDRAWN, actor, now, why, null);
            moved(new ContentMoved(type.code(), id, number, ContentMoved.Move.WITHDRAWN, today), actor);
            return row;
        });
        publications.forget(type.code());
    }

    private <R> R locked(ContentType<?> type, String id, Function<List<RevisionRow>, R> work) {
        return transactions.call(() -> {
            if (!table.lock(type.code(), id)) {
                throw new DomainException(Kind.NOT_FOUND, "publishing.error.unknownPiece", type.code(), id);
            }
            return work.apply(table.revisions(type.code(), id));
        });
    }

    /** @param body what was written, when that is what the move is about */
    private void move(RevisionRow row, State to, Step.What what, String words, String body, Actor actor) {
        Instant now = clock.instant();
        table.change(row, to, body == null ? row.body() : body, actor, now);
        table.insertStep(row.revision(), what, actor, now, words, body);
    }

    private void moved(ContentMoved event, Actor actor) {
        generations.next(event.kind());
        audit.record(
                actor,
                event.move() == ContentMoved.Move.PUBLISHED
                        ? "publishing.audit.published"
                        : "publishing.audit.withdrawn",
                Optional.empty(),
                event.kind() + "/" + event.id() + " " + event.revision() + " " + event.from());
        events.publishEvent(event);
    }

    private static RevisionRow dropped(List<RevisionRow> revisions) {
        return revisions.stream()
                .filter(row -> row.state() == State.DISCARDED)
                .findFirst()
                .orElseThrow(() -> new DomainException(Kind.NOT_FOUND, "publishing.error.noDroppedDraft"));
    }

    private static RevisionRow published(List<RevisionRow> revisions, int number) {
        return revisions.stream()
                .filter(row -> row.number() == number && number > 0)
                .findFirst()
                .orElseThrow(() -> new DomainException(Kind.NOT_FOUND, "publishing.error.unknownRevision", number));
    }
}
