package cn.jingka.portal.support.internal.followup;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.members.PersonDirectory;
import cn.jingka.portal.support.FollowUp;
import cn.jingka.portal.support.FollowUp.Side;
import cn.jingka.portal.support.FollowUp.State;
import cn.jingka.portal.support.FollowUp.Target;
import cn.jingka.portal.support.FollowUp.What;
import cn.jingka.portal.support.FollowUp.Whole;
import cn.jingka.portal.support.TicketDesk;
import cn.jingka.portal.support.internal.followup.FollowUpLines.Reader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class TicketDeskService implements TicketDesk {

    private static final int MOST = 200;
    private static final int OVER = 50;

    private final FollowUpTable table;
    private final FollowUpEntries entries;
    private final FollowUpMoves moves;
    private final FollowUpLines lines;
    private final PersonDirectory persons;
    private final CurrentActor actor;

    TicketDeskService(
            FollowUpTable table,
            FollowUpEntries entries,
            FollowUpMoves moves,
            FollowUpLines lines,
            PersonDirectory persons,
            CurrentActor actor) {
        this.table = table;
        this.entries = entries;
        this.moves = moves;
        this.lines = lines;
        this.persons = persons;
        this.actor = actor;
    }

    @Override
    public List<FollowUp> waiting() {
        return lines(mine("state IN ('OPEN', 'TAKEN') AND ", " ORDER BY due_at, id LIMIT " + MOST));
    }

    @Override
    public List<FollowUp> answered() {
        return lines(mine("state IN ('ANSWERED', 'CLOSED') AND ", " ORDER BY changed_at DESC, id DESC LIMIT " + OVER));
    }

    /** Who may see which stands in the query. */
    private List<FollowUpRow> mine(String condition, String order) {
        List<Object> parameters = new ArrayList<>();
        List<String> shelves = new ArrayList<>();
        for (Target target : targets()) {
            String ofUnits = target == Target.UNIT ? " AND unit_code IN (" + units(parameters) + ")" : "";
            shelves.add("target = '" + target + "'" + ofUnits);
        }
        if (shelves.isEmpty()) {
            return List.of();
        }
        return table.where(condition + "(" + String.join(" OR ", shelves) + ")" + order, parameters.toArray());
    }

    private Set<Target> targets() {
        Set<Target> targets = EnumSet.noneOf(Target.class);
        if (actor.has(Role.UNIT_OFFICER) && !actor.get().units().isEmpty()) {
            targets.add(Target.UNIT);
        }
        if (actor.has(Role.REVIEWER)) {
            targets.add(Target.REVIEW);
        }
        if (actor.has(Role.OPERATOR)) {
            targets.add(Target.OPERATIONS);
        }
        return targets;
    }

    private String units(List<Object> parameters) {
        parameters.addAll(actor.get().units());
        return String.join(", ", Collections.nCopies(actor.get().units().size(), "?"));
    }

    private List<FollowUp> lines(List<FollowUpRow> rows) {
        moves.looked(actor.get(), rows);
        return lines.of(rows, reader(), actor.get());
    }

    private Reader reader() {
        return actor.has(Role.UNIT_OFFICER) ? Reader.OFFICER : Reader.OFFICE;
    }

    @Override
    public Whole get(String reference) {
        FollowUpRow row = table.find(reference).filter(this::forMe).orElseThrow(FollowUpMoves::notFound);
        moves.looked(actor.get(), List.of(row));
        return new Whole(lines.of(row, reader(), actor.get()), true, entries.of(row, true));
    }

    private boolean forMe(FollowUpRow row) {
        return row.target()
                .filter(targets()::contains)
                .filter(target -> target != Target.UNIT
                        || row.unitCode().filter(actor.get().units()::contains).isPresent())
                .isPresent();
    }

    @Override
    public void take(String reference, int version) {
        FollowUpRow row = lock(reference, version);
        moves.move(row.taken(actor.get()), What.TAKEN, side(row), actor.get(), "");
    }

    @Override
    public void answer(String reference, int version, String words) {
        FollowUpRow row = lock(reference, version);
        Actor by = actor.get();
        String written = FollowUpMoves.words(words);
        long entry = moves.move(
                (row.state() == State.OPEN ? row.taken(by) : row).answered(), What.ANSWERED, side(row), by, written);
        moves.tell(row, Long.toString(entry), "ticketAnswered", reference);
    }

    @Override
    public void passOn(String reference, int version, Target target, String words) {
        FollowUpRow row = lock(reference, version);
        if (row.target().filter(target::equals).isPresent()) {
            throw new DomainException(Kind.INVALID, "support.tickets.sameTarget");
        }
        Optional<String> unit = target == Target.UNIT ? row.person().map(this::unit) : Optional.empty();
        moves.move(row.to(target, unit), What.PASSED_ON, side(row), actor.get(), FollowUpMoves.words(words));
    }

    private String unit(PersonId person) {
        return persons.names(List.of(person)).get(person).unitCode();
    }

    private FollowUpRow lock(String reference, int version) {
        FollowUpRow row = moves.lock(reference, version);
        if (!forMe(row)) {
            throw FollowUpMoves.notFound();
        }
        if (row.state() == State.ANSWERED) {
            throw new DomainException(Kind.CONFLICT, "support.tickets.answeredAlready", reference);
        }
        return row;
    }

    private static Side side(FollowUpRow row) {
        return Side.valueOf(row.target().orElseThrow().name());
    }
}
