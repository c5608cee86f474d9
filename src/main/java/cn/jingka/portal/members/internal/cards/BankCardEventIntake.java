package cn.jingka.portal.members.internal.cards;

import cn.jingka.portal.common.database.WholeTransactions;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.identifier.CardNumber;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.members.BankCardEvents;
import cn.jingka.portal.members.CardBlock.Source;
import cn.jingka.portal.members.CardState;
import cn.jingka.portal.members.internal.cards.CardTables.Held;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Mirrors what the bank does with cards: each event in a transaction of its own, so that good ones count whatever
 * stands beside them.
 */
@Service
class BankCardEventIntake implements BankCardEvents {

    /** How far the bank's clock may be ahead. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private enum BankWord {
        BLOCKED,
        RELEASED,
        CLOSED
    }

    private record Event(CardNumber card, BankWord kind, Instant at) {}

    private enum Outcome {
        APPLIED,
        UNCHANGED,
        UNKNOWN
    }

    private final CardTables cards;
    private final CardBlockTable blocks;
    private final CardMoves moves;
    private final WholeTransactions transactions;
    private final CurrentActor actor;
    private final Clock clock;

    BankCardEventIntake(
            CardTables cards,
            CardBlockTable blocks,
            CardMoves moves,
            WholeTransactions transactions,
            CurrentActor actor,
            Clock clock) {
        this.cards = cards;
        this.blocks = blocks;
        this.moves = moves;
        this.transactions = transactions;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public Receipt take(List<Line> events) {
        if (events.size() > MOST) {
            throw new DomainException(Kind.INVALID, "members.cardEvents.tooMany", MOST);
        }
        Actor by = actor.get();
        int applied = 0;
        int unchanged = 0;
        List<Integer> unknown = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>();
        for (int position = 1; position <= events.size(); position++) {
            Event event;
            try {
                event = read(events.get(position - 1));
            } catch (DomainException wrong) {
                rejected.add(new Rejected(position, wrong.key()));
                continue;
            }
            switch (transactions.call(() -> apply(event, by))) {
                case APPLIED -> applied++;
                case UNCHANGED -> unchanged++;
                case UNKNOWN -> unknown.add(position);
            }
        }
        return new Receipt(applied, unchanged, unknown, rejected);
    }

    private Event read(Line line) {
        if (line == null || line.cardNumber() == null) {
            throw new DomainException(Kind.INVALID, "members.cardEvents.card");
        }
        CardNumber card = CardNumber.parse(line.cardNumber());
        BankWord kind;
        try {
            kind = BankWord.valueOf(String.valueOf(line.event()));
        } catch (IllegalArgumentException wrong) {
            throw new DomainException(Kind.INVALID, "members.cardEvents.event");
        }
        Instant at;
        try {
            // The table's precision: what is told twice has to be known again.
            at = OffsetDateTime.parse(String.valueOf(line.at())).toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException wrong) {
            throw new DomainException(Kind.INVALID, "members.cardEvents.at");
        }
        if (at.isAfter(clock.instant().plus(AHEAD))) {
            throw new DomainException(Kind.INVALID, "members.cardEvents.future");
        }
        return new Event(card, kind, at);
    }

    /** Of two words of the same moment the one against the card holds, in whichever order they arrive. */
    private static boolean knownBefore(Event event, Instant told) {
        return event.at().isBefore(told) || event.at().equals(told) && event.kind() == BankWord.RELEASED;
    }

    private Outcome apply(Event event, Actor by) {
        Optional<Held> found = cards.lock(event.card());
        if (found.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        Held card = found.get();
        if (card.toldByBank().filter(told -> knownBefore(event, told)).isPresent()) {
            return Outcome.UNCHANGED;
        }
        cards.toldByBank(card.id(), event.at());
        if (card.state() == CardState.REPLACED || card.state() == CardState.CLOSED) {
            return Outcome.UNCHANGED;
        }
        boolean blocked = blocks.stands(card.id(), Source.BANK);
        boolean changes = switch (event.kind()) {
            case BLOCKED -> !blocked;
            case RELEASED -> blocked;
            case CLOSED -> true;
        };
        if (!changes) {
            return Outcome.UNCHANGED;
        }
        switch (event.kind()) {
            case BLOCKED -> blocks.add(card.id(), Source.BANK, Optional.empty(), by, event.at());
            case RELEASED -> blocks.end(card.id(), Source.BANK, Optional.empty(), by, event.at());
            case CLOSED -> cards.close(card.id(), LocalDate.ofInstant(event.at(), clock.getZone()));
        }
        moves.tell(card, blocks.settle(card.id()), by, "told by the bank: " + event.kind());
        return Outcome.APPLIED;
    }
}
