package cn.jingka.portal.members.internal.cards;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.database.WholeTransactions;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.security.FreshSignIn;
import cn.jingka.portal.members.CardBlock;
import cn.jingka.portal.members.CardBlock.Source;
import cn.jingka.portal.members.CardBlocks;
import cn.jingka.portal.members.CardState;
import cn.jingka.portal.members.internal.MemberRows;
import cn.jingka.portal.members.internal.cards.CardTables.Held;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

@Service
class CardBlockService implements CardBlocks {

    private static final int LONGEST_REASON = 200;

    private final CardTables cards;
    private final CardBlockTable blocks;
    private final CardMoves moves;
    private final MemberRows members;
    private final WholeTransactions transactions;
    private final FreshSignIn fresh;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Clock clock;

    CardBlockService(
            CardTables cards,
            CardBlockTable blocks,
            CardMoves moves,
            MemberRows members,
            WholeTransactions transactions,
            FreshSignIn fresh,
            CurrentActor actor,
            AuditTrail audit,
            Clock clock) {
        this.cards = cards;
        this.blocks = blocks;
        this.moves = moves;
        this.members = members;
        this.transactions = transactions;
        this.fresh = fresh;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void block(String unitCode, PersonId person, String reason) {
        fresh.require();
        requireMember(unitCode, person);
        String words = words(reason);
        Actor by = actor.get();
        transactions.run(() -> {
            Held card = present(person);
            if (card.state() == CardState.LOST) {
                throw new DomainException(Kind.CONFLICT, "members.cards.block.lost");
            }
            if (blocks.stands(card.id(), Source.FEDERATION)) {
                throw new DomainException(Kind.CONFLICT, "members.cards.block.already");
            }
            blocks.add(card.id(), Source.FEDERATION, Optional.of(words), by, clock.instant());
            moves.tell(card, blocks.settle(card.id()), by, "blocked by the federation");
        });
    }

    @Override
    public void release(String unitCode, PersonId person, String reason) {
        fresh.require();
        requireMember(unitCode, person);
        String words = words(reason);
        Actor by = actor.get();
        transactions.run(() -> {
            Held card = present(person);
            if (!blocks.stands(card.id(), Source.FEDERATION)) {
                throw new DomainException(
                        Kind.CONFLICT,
                        blocks.stands(card.id(), Source.BANK)
                                ? "members.cards.release.bank"
                                : "members.cards.release.none");
            }
            blocks.end(card.id(), Source.FEDERATION, Optional.of(words), by, clock.instant());
            moves.tell(card, blocks.settle(card.id()), by, "released by the federation");
        });
    }

    @Override
    public List<CardBlock> history(String unitCode, PersonId person) {
        requireMember(unitCode, person);
        audit.record(actor.get(), "members.audit.blocksLooked", Optional.of(person), "unit " + unitCode);
        return blocks.history(person);
    }

    private Held present(PersonId person) {
        return cards.lockPresent(person).orElseThrow(() -> new DomainException(Kind.CONFLICT, "members.cards.none"));
    }

    private static String words(String reason) {
        String words = reason == null ? "" : reason.strip();
        if (words.isEmpty() || words.length() > LONGEST_REASON) {
            throw new DomainException(Kind.INVALID, "members.cards.block.reason", LONGEST_REASON);
        }
        return words;
    }

    private void requireMember(String unitCode, PersonId person) {
        actor.requireUnit(unitCode);
        if (members.count(unitCode, MemberRows.LAST_HERE + " AND p.id = ?", List.of(person.value())) == 0) {
            throw new DomainException(Kind.NOT_FOUND, "members.person.unknown");
        }
    }
}
