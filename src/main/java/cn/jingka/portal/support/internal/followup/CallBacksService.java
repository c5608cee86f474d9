package cn.jingka.portal.support.internal.followup;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.identifier.MobileNumber;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.notifications.RecipientDirectory;
import cn.jingka.portal.support.CallBacks;
import cn.jingka.portal.support.CallReason;
import cn.jingka.portal.support.Calls.Difficulty;
import cn.jingka.portal.support.FollowUp;
import cn.jingka.portal.support.FollowUp.Side;
import cn.jingka.portal.support.FollowUp.State;
import cn.jingka.portal.support.FollowUp.What;
import cn.jingka.portal.support.internal.followup.FollowUpLines.Reader;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class CallBacksService implements CallBacks {

    private static final int MOST = 200;
    private static final Pattern LANDLINE = Pattern.compile("0[0-9]{2,3}[- ]?[0-9]{7,8}");

    private final FollowUpTable table;
    private final FollowUpMoves moves;
    private final FollowUpLines lines;
    private final FollowUpSettings settings;
    private final DueTimes times;
    private final OwnCall ownCall;
    private final RecipientDirectory recipients;
    private final CurrentActor actor;
    private final Clock clock;

    CallBacksService(
            FollowUpTable table,
            FollowUpMoves moves,
            FollowUpLines lines,
            FollowUpSettings settings,
            DueTimes times,
            OwnCall ownCall,
            RecipientDirectory recipients,
            CurrentActor actor,
            Clock clock) {
        this.table = table;
        this.moves = moves;
        this.lines = lines;
        this.settings = settings;
        this.times = times;
        this.ownCall = ownCall;
        this.recipients = recipients;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public Instant due(Difficulty difficulty) {
        return times.due(difficulty);
    }

    @Override
    public String ask(String call, CallReason reason, Difficulty difficulty, String words, Optional<String> number) {
        Optional<PersonId> person = ownCall.caller(ownCall.get(call));
        String written = FollowUpMoves.words(words);
        Optional<String> typed = number.map(CallBacksService::number);
        if (typed.isEmpty() && person.flatMap(this::onRecord).isEmpty()) {
            throw new DomainException(Kind.INVALID, "support.tickets.numberMissing");
        }
        Actor agent = actor.get();
        FollowUpRow row = moves.raise(
                new FollowUpTable.New(
                        Optional.empty(),
                        Optional.empty(),
                        call,
                        person,
                        reason,
                        difficulty,
                        typed,
                        agent.account(),
                        times.due(difficulty)),
                What.RAISED,
                Side.HOTLINE,
                agent,
                written);
        moves.tell(row, "raised", "callBack", Formats.minute(row.dueAt(), clock.getZone()));
        return row.reference();
    }

    /** @throws DomainException when nobody can be called at what was typed */
    private static String number(String typed) {
        return MobileNumber.tryParse(typed)
                .map(MobileNumber::national)
                .or(() -> Optional.of(typed.strip())
                        .filter(text -> LANDLINE.matcher(text).matches()))
                .orElseThrow(() -> new DomainException(Kind.INVALID, "support.tickets.numberWrong"));
    }

    private Optional<String> onRecord(PersonId person) {
        return Optional.ofNullable(recipients.recipients(List.of(person)).get(person))
                .flatMap(recipient -> recipient.working().map(MobileNumber::national));
    }

    @Override
    public List<FollowUp> open() {
        Actor agent = actor.get();
        List<FollowUpRow> rows = table.where("target IS NULL AND state <> 'CLOSED' ORDER BY due_at, id LIMIT " + MOST);
        moves.looked(agent, rows);
        return lines.of(rows, Reader.HOTLINE, agent);
    }

    @Override
    public void take(String reference, int version) {
        FollowUpRow row = lock(reference, version);
        moves.move(row.taken(actor.get()), What.TAKEN, Side.HOTLINE, actor.get(), "");
    }

    @Override
    public String dial(String reference, int version) {
        FollowUpRow row = inHand(reference, version);
        String number = table.number(row)
                .or(() -> row.person().flatMap(this::onRecord))
                .orElseThrow(() -> new DomainException(Kind.CONFLICT, "support.tickets.noNumber", reference));
        moves.dialled(actor.get(), row);
        return number;
    }

    @Override
    public void outcome(String reference, int version, What outcome, String words) {
        FollowUpRow row = inHand(reference, version);
        Actor agent = actor.get();
        int tries = row.tries() + 1;
        boolean last = tries >= settings.tries();
        switch (outcome) {
            case SOLVED -> {
                moves.move(row.closed(true, tries), outcome, Side.HOTLINE, agent, FollowUpMoves.words(words));
                moves.tell(row, "solved", "callBackSolved", reference);
            }
            case NOT_REACHED, REACHED_UNSOLVED -> {
                String written = outcome == What.NOT_REACHED ? words.strip() : FollowUpMoves.words(words);
                moves.move(
                        last ? row.closed(false, tries) : row.released(times.due(row.difficulty()), tries),
                        outcome,
                        Side.HOTLINE,
                        agent,
                        written);
                if (last) {
                    giveUp(row, agent);
                }
            }
            default -> throw new IllegalArgumentException("No outcome of a try: " + outcome);
        }
    }

    /** The member learns that the hotline stops calling, and how to go on. */
    private void giveUp(FollowUpRow row, Actor agent) {
        table.find(row.reference()).ifPresent(over -> moves.move(over, What.GIVEN_UP, Side.HOTLINE, agent, ""));
        moves.tell(row, "given-up", "callBackGivenUp", row.reference());
    }

    private FollowUpRow lock(String reference, int version) {
        FollowUpRow row = moves.lock(reference, version);
        if (!row.callBack()) {
            throw FollowUpMoves.notFound();
        }
        return row;
    }

    /** @throws DomainException when the agent hasn't taken it */
    private FollowUpRow inHand(String reference, int version) {
        FollowUpRow row = lock(reference, version);
        if (row.state() != State.TAKEN || !row.takenBy(actor.get())) {
            throw new DomainException(Kind.CONFLICT, "support.tickets.notInHand", reference);
        }
        return row;
    }
}
