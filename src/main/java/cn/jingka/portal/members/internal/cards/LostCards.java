package cn.jingka.portal.members.internal.cards;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.database.WholeTransactions;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.members.CardMoved;
import cn.jingka.portal.notifications.DoneOnCall;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A lost card: nothing is paid to it from that moment, and the bank is asked for another in its place. */
@Component
public class LostCards {

    private final CardTables cards;
    private final ApplicationStore applications;
    private final WholeTransactions transactions;
    private final AuditTrail audit;
    private final DoneOnCall doneOnCall;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LostCards(
            CardTables cards,
            ApplicationStore applications,
            WholeTransactions transactions,
            AuditTrail audit,
            DoneOnCall doneOnCall,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cards = cards;
        this.applications = applications;
        this.transactions = transactions;
        this.audit = audit;
        this.doneOnCall = doneOnCall;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Reports the card lost and asks for another.
     *
     * @param unit the person's present or last unit
     * @throws DomainException {@code members.cards.none} when the person has no card, {@code members.cards.underWay}
     *     when another is on its way
     */
    public void report(PersonId person, String unit, Actor actor) {
        transactions.run(() -> {
            long card = cards.markLost(person, LocalDate.now(clock))
                    .orElseThrow(() -> new DomainException(DomainException.Kind.CONFLICT, "members.cards.none"));
            // A lost card is reported once; again only when the bank refused to replace it.
            if (applications.waitsFor(person)) {
                throw new DomainException(DomainException.Kind.CONFLICT, "members.cards.underWay");
            }
            String application = applications.insert(unit, card, List.of(person), actor.account(), clock.instant());
            audit.record(actor, "members.audit.cardLost", Optional.of(person), "application " + application);
            doneOnCall.tell("card", "members.call.cardLost", List.of(), Optional.of("me"));
            events.publishEvent(new CardMoved(person));
        });
    }
}
