package cn.jingka.portal.support.internal.followup;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.members.PersonDirectory;
import cn.jingka.portal.support.CallReason;
import cn.jingka.portal.support.Calls.Difficulty;
import cn.jingka.portal.support.FollowUp;
import cn.jingka.portal.support.FollowUp.Side;
import cn.jingka.portal.support.FollowUp.State;
import cn.jingka.portal.support.FollowUp.Target;
import cn.jingka.portal.support.FollowUp.What;
import cn.jingka.portal.support.FollowUp.Whole;
import cn.jingka.portal.support.Tickets;
import cn.jingka.portal.support.internal.followup.FollowUpLines.Reader;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class TicketsService implements Tickets {

    private static final int MOST = 200;
    private static final int OVER = 50;

    private final FollowUpTable table;
    private final FollowUpEntries entries;
    private final FollowUpMoves moves;
    private final FollowUpLines lines;
    private final DueTimes times;
    private final OwnCall ownCall;
    private final PersonDirectory persons;
    private final CurrentActor actor;
    private final Clock clock;

    TicketsService(
            FollowUpTable table,
            FollowUpEntries entries,
            FollowUpMoves moves,
            FollowUpLines lines,
            DueTimes times,
            OwnCall ownCall,
            PersonDirectory persons,
            CurrentActor actor,
            Clock clock) {
        this.table = table;
        this.entries = entries;
        this.moves = moves;
        this.lines = lines;
        this.times = times;
        this.ownCall = ownCall;
        this.persons = persons;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public String raise(String call, Target target, CallReason reason, Difficulty difficulty, String words) {
        PersonId caller = ownCall.caller(ownCall.get(call))
                .orElseThrow(() -> new DomainException(Kind.FORBIDDEN, "support.tickets.notVerified"));
        String written = FollowUpMoves.words(words);
        Actor agent = actor.get();
        FollowUpRow row = moves.raise(
                new FollowUpTable.New(
                        Optional.of(target),
                        unitOf(target, caller),
                        call,
                        Optional.of(caller),
                        reason,
                        difficulty,
                        Optional.empty(),
                        agent.account(),
                        times.due(difficulty)),
                What.RAISED,
                Side.HOTLINE,
                agent,
                written);
        moves.tell(row, "raised", "ticket." + target, Formats.minute(row.dueAt(), clock.getZone()));
        return row.reference();
    }

    private Optional<String> unitOf(Target target, PersonId caller) {
        return target == Target.UNIT
                ? Optional.of(persons.names(List.of(caller)).get(caller).unitCode())
                : Optional.empty();
    }

    @Override
    public List<FollowUp> open() {
        return lines(table.where(
                "target IS NOT NULL AND state <> 'CLOSED' ORDER BY state <> 'ANSWERED', due_at, id LIMIT " + MOST));
    }

    @Override
    public List<FollowUp> ownClosed() {
        String own = actor.get().account();
        return lines(table.where(
                "state = 'CLOSED' AND (taken_by = ? OR raised_by = ?) ORDER BY changed_at DESC, id DESC LIMIT " + OVER,
                own,
                own));
    }

    @Override
    public List<FollowUp> ofCall(String call) {
        return lines(table.where("call_number = ? ORDER BY id", call));
    }

    private List<FollowUp> lines(List<FollowUpRow> rows) {
        moves.looked(actor.get(), rows);
        return lines.of(rows, Reader.HOTLINE, actor.get());
    }

    @Override
    public Whole get(String reference) {
        FollowUpRow row = table.find(reference).orElseThrow(FollowUpMoves::notFound);
        moves.looked(actor.get(), List.of(row));
        return new Whole(lines.of(row, Reader.HOTLINE, actor.get()), !row.typedNumber(), entries.of(row, true));
    }

    @Override
    public void close(String reference, int version, String words) {
        FollowUpRow row = answered(reference, version);
        moves.move(row.closed(true, row.tries()), What.SOLVED, Side.HOTLINE, actor.get(), words.strip());
    }

    @Override
    public void askAgain(String reference, int version, String words) {
        FollowUpRow row = answered(reference, version);
        moves.move(
                row.released(times.due(row.difficulty()), row.tries() + 1),
                What.ASKED_AGAIN,
                Side.HOTLINE,
                actor.get(),
                FollowUpMoves.words(words));
    }

    /** @throws DomainException while its target hasn't answered */
    private FollowUpRow answered(String reference, int version) {
        FollowUpRow row = moves.lock(reference, version);
        if (row.callBack() || row.state() != State.ANSWERED) {
            throw new DomainException(Kind.CONFLICT, "support.tickets.notAnswered", reference);
        }
        return row;
    }
}
