package cn.jingka.portal.publishing.internal;

import cn.jingka.portal.common.i18n.LocalText;
import cn.jingka.portal.publishing.ContentType;
import cn.jingka.portal.publishing.Draft;
import cn.jingka.portal.publishing.EditorsDesk;
import cn.jingka.portal.publishing.Piece;
import cn.jingka.portal.publishing.Step;
import cn.jingka.portal.publishing.internal.RevisionRow.State;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** One piece with all that happened to it, in the eyes of one editor. */
@Component
class Pieces {

    private final ContentTable table;
    private final ContentJson json;
    private final Clock clock;

    Pieces(ContentTable table, ContentJson json, Clock clock) {
        this.table = table;
        this.json = json;
        this.clock = clock;
    }

    <T> Piece of(ContentType<T> type, String id, String account) {
        List<RevisionRow> rows = table.revisions(type.code(), id);
        List<Step> history = table.steps(type.code(), id);
        Optional<RevisionRow> open = rows.stream().filter(RevisionRow::open).findFirst();
        List<RevisionRow> published =
                rows.stream().filter(row -> row.number() > 0).toList();
        return new Piece(
                type.code(),
                id,
                title(type, open.or(() -> published.stream().findFirst()).orElseGet(rows::getFirst)),
                open.map(row -> draft(type, row, nextNumber(rows), history, account)),
                published.stream().map(row -> revision(type, row, published)).toList(),
                history);
    }

    static int nextNumber(List<RevisionRow> rows) {
        return rows.stream().mapToInt(RevisionRow::number).max().orElse(0) + 1;
    }

    /** Whether this account wrote on the revision. */
    static boolean author(List<Step> history, long revision, String account) {
        return history.stream()
                .anyMatch(step -> step.revision() == revision
                        && step.what().writing()
                        && step.by().equals(account));
    }

    private <T> LocalText title(ContentType<T> type, RevisionRow row) {
        return type.title(json.read(type, row.id(), row.body()));
    }

    private Draft draft(ContentType<?> type, RevisionRow row, int number, List<Step> history, String account) {
        List<Step> own = history.stream()
                .filter(step -> step.revision() == row.revision())
                .toList();
        Optional<Step> sentBack = own.stream()
                .takeWhile(step -> step.what() != Step.What.SENT)
                .filter(step -> step.what() == Step.What.SENT_BACK)
                .findFirst();
        return new Draft(
                row.revision(),
                row.state() == State.IN_REVIEW,
                row.version(),
                number,
                json.read(type, row.id(), row.body()),
                author(history, row.revision(), account),
                own.getFirst(),
                sentBack);
    }

    private Piece.Revision revision(ContentType<?> type, RevisionRow row, List<RevisionRow> published) {
        return new Piece.Revision(
                row.revision(),
                row.number(),
                row.standing(
                        published, LocalDate.ofInstant(clock.instant(), clock.getZone()), EditorsDesk.EXPIRING_DAYS),
                row.from(),
                Optional.ofNullable(row.until()),
                Optional.ofNullable(row.withdrawnOn()),
                row.publishedAt(),
                json.read(type, row.id(), row.body()));
    }
}
