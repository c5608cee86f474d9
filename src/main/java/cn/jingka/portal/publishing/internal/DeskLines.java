package cn.jingka.portal.publishing.internal;

import cn.jingka.portal.publishing.ContentType;
import cn.jingka.portal.publishing.EditorsDesk;
import cn.jingka.portal.publishing.EditorsDesk.DeskLine;
import cn.jingka.portal.publishing.EditorsDesk.Work;
import cn.jingka.portal.publishing.Standing;
import cn.jingka.portal.publishing.Step;
import cn.jingka.portal.publishing.internal.RevisionRow.State;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The editors' list of pieces. */
@Component
class DeskLines {

    private final ContentTable table;
    private final ContentJson json;
    private final Clock clock;

    DeskLines(ContentTable table, ContentJson json, Clock clock) {
        this.table = table;
        this.json = json;
        this.clock = clock;
    }

    /** In the order in which the pieces were made. */
    <T> List<DeskLine> of(ContentType<T> type, String account) {
        Map<Long, Step> last =
                table.lastSteps(type.code()).stream().collect(Collectors.toMap(Step::revision, Function.identity()));
        Set<Long> own = table.writtenBy(type.code(), account);
        return table.ofKind(type.code()).stream()
                .collect(Collectors.groupingBy(RevisionRow::id, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(revisions -> line(type, revisions, last, own))
                .toList();
    }

    private <T> DeskLine line(ContentType<T> type, List<RevisionRow> revisions, Map<Long, Step> last, Set<Long> own) {
        Optional<RevisionRow> open =
                revisions.stream().filter(RevisionRow::open).findFirst();
        Optional<RevisionRow> seen = seen(revisions);
        RevisionRow named = open.or(() -> seen).orElseGet(revisions::getFirst);
        Step changed = revisions.stream()
                .map(one -> last.get(one.revision()))
                .max(Comparator.comparing(Step::at).thenComparing(Step::revision))
                .orElseThrow();
        return new DeskLine(
                type.code(),
                named.id(),
                type.title(json.read(type, named.id(), named.body())),
                open.map(draft -> work(draft, last.get(draft.revision()), own.contains(draft.revision())))
                        .orElse(Work.NONE),
                seen.map(one -> one.standing(revisions, today(), EditorsDesk.EXPIRING_DAYS))
                        .orElse(Standing.NONE),
                seen.map(RevisionRow::from),
                seen.map(RevisionRow::until),
                seen.flatMap(one -> one.next(revisions)),
                changed);
    }

    /** The revision in turn today, else the next that will be. */
    private Optional<RevisionRow> seen(List<RevisionRow> revisions) {
        return RevisionRow.inTurn(revisions, today())
                .or(() -> revisions.stream()
                        .filter(RevisionRow::counts)
                        .min(Comparator.comparing(RevisionRow::from).thenComparing(RevisionRow::number)));
    }

    private static Work work(RevisionRow draft, Step last, boolean own) {
        if (draft.state() == State.IN_REVIEW) {
            return own ? Work.IN_REVIEW : Work.TO_REVIEW;
        }
        if (!own) {
            return Work.OTHERS_DRAFT;
        }
        return last.what() == Step.What.SENT_BACK ? Work.SENT_BACK : Work.OWN_DRAFT;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
