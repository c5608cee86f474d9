package cn.jingka.portal.claims.internal.review;

import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.ReviewDesk.DuplicateWarning;
import cn.jingka.portal.claims.ReviewDesk.QueueFilter;
import cn.jingka.portal.claims.ReviewDesk.QueueLine;
import cn.jingka.portal.claims.internal.Taken;
import cn.jingka.portal.claims.internal.review.QueueRows.Row;
import cn.jingka.portal.claims.internal.review.WorkingTime.Reached;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.members.PersonDirectory;
import cn.jingka.portal.members.PersonDirectory.PersonName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The queue as one reviewer sees it. */
@Component
class ReviewQueue {

    private final QueueRows rows;
    private final ReachedStates reached;
    private final Duplicates duplicates;
    private final DeskClock desk;
    private final PersonDirectory persons;

    ReviewQueue(QueueRows rows, ReachedStates reached, Duplicates duplicates, DeskClock desk, PersonDirectory persons) {
        this.rows = rows;
        this.reached = reached;
        this.duplicates = duplicates;
        this.desk = desk;
        this.persons = persons;
    }

    /** @param seen told whose names the lines show */
    List<QueueLine> lines(QueueFilter filter, Actor actor, Consumer<List<PersonId>> seen) {
        List<Row> found = rows.of(filter);
        List<String> references = found.stream().map(Row::reference).toList();
        Map<String, List<Reached>> moves = reached.of(references);
        Map<String, List<DuplicateWarning>> warnings = duplicates.of(references);
        List<PersonId> shown = found.stream().map(Row::person).distinct().toList();
        seen.accept(shown);
        Map<PersonId, PersonName> names = persons.names(shown);
        int target = desk.rules().targetWorkingDays();
        return found.stream()
                .map(row -> new QueueLine(
                        row.reference(),
                        row.kind(),
                        row.work(),
                        row.state(),
                        names.get(row.person()).name(),
                        row.unitName(),
                        row.proposed(),
                        row.submittedAt(),
                        desk.workingDays(moves.getOrDefault(row.reference(), List.of())),
                        target,
                        held(row)
                                .filter(by -> by.takenBy().equals(actor.account()))
                                .isPresent(),
                        held(row)
                                .filter(by -> !by.takenBy().equals(actor.account()))
                                .map(Taken::takenByName),
                        row.barriers().against(actor),
                        warnings.getOrDefault(row.reference(), List.of()).size()))
                .toList();
    }

    private Optional<Taken> held(Row row) {
        return row.taken().filter(by -> desk.holds(by.takenAt()));
    }

    /** What the actor could take now, in the filter's order. */
    List<String> takeable(QueueFilter filter, Actor actor) {
        return rows.of(filter).stream()
                .filter(row -> held(row).isEmpty()
                        && row.state().holder() == CaseState.Holder.REVIEWER
                        && row.barriers().against(actor).isEmpty())
                .map(Row::reference)
                .toList();
    }
}
