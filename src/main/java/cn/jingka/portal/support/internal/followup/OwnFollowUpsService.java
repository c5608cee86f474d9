package cn.jingka.portal.support.internal.followup;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.support.FollowUp;
import cn.jingka.portal.support.FollowUp.Side;
import cn.jingka.portal.support.FollowUp.State;
import cn.jingka.portal.support.FollowUp.What;
import cn.jingka.portal.support.FollowUp.Whole;
import cn.jingka.portal.support.OwnFollowUps;
import cn.jingka.portal.support.internal.followup.FollowUpLines.Reader;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class OwnFollowUpsService implements OwnFollowUps {

    private static final int MOST = 50;

    private final FollowUpTable table;
    private final FollowUpEntries entries;
    private final FollowUpMoves moves;
    private final FollowUpLines lines;
    private final DueTimes times;
    private final CurrentActor actor;

    OwnFollowUpsService(
            FollowUpTable table,
            FollowUpEntries entries,
            FollowUpMoves moves,
            FollowUpLines lines,
            DueTimes times,
            CurrentActor actor) {
        this.table = table;
        this.entries = entries;
        this.moves = moves;
        this.lines = lines;
        this.times = times;
        this.actor = actor;
    }

    @Override
    @Transactional(readOnly = true)
    public List<FollowUp> all() {
        return lines.of(
                table.where(
                        "person_id = ? ORDER BY state = 'CLOSED', raised_at DESC, id DESC LIMIT " + MOST,
                        actor.member().value()),
                Reader.MEMBER,
                actor.get());
    }

    @Override
    @Transactional(readOnly = true)
    public Whole get(String reference) {
        FollowUpRow row = table.find(reference)
                .filter(one -> ownedBy(one, actor.member()))
                .orElseThrow(FollowUpMoves::notFound);
        return new Whole(lines.of(row, Reader.MEMBER, actor.get()), !row.typedNumber(), entries.of(row, false));
    }

    @Override
    public void solved(String reference, int version) {
        FollowUpRow row = answered(reference, version);
        moves.move(row.closed(true, row.tries()), What.MEMBER_SOLVED, Side.MEMBER, actor.get(), "");
    }

    @Override
    public void unsolved(String reference, int version, String words) {
        FollowUpRow row = answered(reference, version);
        Actor member = actor.get();
        String written = FollowUpMoves.words(words);
        moves.move(row.closed(false, row.tries()), What.MEMBER_UNSOLVED, Side.MEMBER, member, written);
        moves.raise(
                new FollowUpTable.New(
                        Optional.empty(),
                        Optional.empty(),
                        row.call(),
                        row.person(),
                        row.reason(),
                        row.difficulty(),
                        Optional.empty(),
                        member.account(),
                        times.due(row.difficulty())),
                What.MEMBER_UNSOLVED,
                Side.MEMBER,
                member,
                row.reference() + ": " + written);
    }

    /** @throws DomainException for another member's, and while there is no answer yet */
    private FollowUpRow answered(String reference, int version) {
        PersonId member = actor.member();
        if (table.find(reference).filter(one -> ownedBy(one, member)).isEmpty()) {
            throw FollowUpMoves.notFound();
        }
        FollowUpRow row = moves.lock(reference, version);
        if (row.state() != State.ANSWERED) {
            throw new DomainException(Kind.CONFLICT, "support.tickets.notAnswered", reference);
        }
        return row;
    }

    private static boolean ownedBy(FollowUpRow row, PersonId member) {
        return row.person().filter(member::equals).isPresent();
    }
}
