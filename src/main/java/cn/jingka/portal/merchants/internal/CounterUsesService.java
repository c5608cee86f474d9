package cn.jingka.portal.merchants.internal;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.database.WholeTransactions;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.merchants.CounterUses;
import cn.jingka.portal.merchants.DisputeState;
import cn.jingka.portal.merchants.UseState;
import cn.jingka.portal.merchants.internal.AssignmentTable.Assignment;
import cn.jingka.portal.merchants.internal.DisputeTable.Disputed;
import cn.jingka.portal.merchants.internal.UseTable.Stored;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

@Service
class CounterUsesService implements CounterUses {

    private final Partners partners;
    private final UseTable uses;
    private final DisputeTable disputes;
    private final UseEnding ending;
    private final DisputeEnding disputeEnding;
    private final UseNews news;
    private final WholeTransactions whole;
    private final AuditTrail audit;
    private final CurrentActor actor;
    private final MerchantSettings settings;
    private final Clock clock;

    CounterUsesService(
            Partners partners,
            UseTable uses,
            DisputeTable disputes,
            UseEnding ending,
            DisputeEnding disputeEnding,
            UseNews news,
            WholeTransactions whole,
            AuditTrail audit,
            CurrentActor actor,
            MerchantSettings settings,
            Clock clock) {
        this.partners = partners;
        this.uses = uses;
        this.disputes = disputes;
        this.ending = ending;
        this.disputeEnding = disputeEnding;
        this.news = news;
        this.whole = whole;
        this.audit = audit;
        this.actor = actor;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public List<OutletUse> today() {
        Assignment here = partners.assignment();
        LocalDate day = LocalDate.now(clock);
        List<Stored> all = uses.ofOutlet(
                here.merchant(),
                here.outlet(),
                day.atStartOfDay(clock.getZone()).toInstant(),
                day.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
        audit.recordAll(
                actor.get(),
                "merchants.audit.usesListed",
                all.stream().map(Stored::person).toList(),
                here.merchant() + "/" + here.outlet());
        Set<Long> disputed =
                disputes.ofUses(all.stream().map(Stored::id).toList()).keySet();
        return all.stream()
                .map(use -> new OutletUse(use.line(), untilWhen(use).filter(until -> !disputed.contains(use.id()))))
                .toList();
    }

    @Override
    public void takeBack(String reference, String why) {
        String reason = Wording.of(why, "merchants.void.why");
        Assignment here = partners.assignment();
        Actor by = actor.get();
        whole.run(() -> {
            Stored use = holdOwn(reference, here);
            UseEnding.requireCounted(use);
            if (disputes.find(use.id()).isPresent()) {
                throw new DomainException(Kind.CONFLICT, "merchants.use.disputed");
            }
            if (untilWhen(use).isEmpty()) {
                throw new DomainException(
                        Kind.CONFLICT,
                        "merchants.void.late",
                        settings.voidWithin().toMinutes());
            }
            ending.end(use, UseState.VOIDED, by, reason);
            news.takenBack(use);
        });
    }

    @Override
    public List<Objection> objections() {
        Assignment here = partners.assignment();
        List<Disputed> open = disputes.openAt(here.merchant(), here.outlet());
        audit.recordAll(
                actor.get(),
                "merchants.audit.disputesListed",
                open.stream().map(one -> one.use().person()).toList(),
                here.merchant() + "/" + here.outlet());
        return open.stream()
                .map(one -> new Objection(
                        one.use().line(),
                        one.dispute().reason(),
                        one.dispute().openedAt(),
                        one.dispute().answerDue()))
                .toList();
    }

    @Override
    public void agree(String reference) {
        Assignment here = partners.assignment();
        Actor by = actor.get();
        whole.run(() -> {
            Stored use = holdOwn(reference, here);
            requireOpen(use);
            disputeEnding.uphold(use, by, "");
        });
    }

    @Override
    public void answer(String reference, String words) {
        String said = Wording.of(words, "merchants.dispute.words");
        Assignment here = partners.assignment();
        Actor by = actor.get();
        whole.run(() -> {
            Stored use = holdOwn(reference, here);
            requireOpen(use);
            disputes.answer(use.id(), said, clock.instant(), by.account());
            disputeEnding.moved(use, by, "merchants.audit.answered");
        });
    }

    /** A use of another outlet is unknown here. */
    private Stored holdOwn(String reference, Assignment here) {
        Stored use = ending.hold(reference);
        if (!use.line().merchant().equals(here.merchant())
                || !use.line().outlet().equals(here.outlet())) {
            throw UseEnding.unknown();
        }
        return use;
    }

    private void requireOpen(Stored use) {
        if (disputes.find(use.id())
                .filter(one -> one.state() == DisputeState.OPEN)
                .isEmpty()) {
            throw new DomainException(Kind.CONFLICT, "merchants.dispute.notOpen");
        }
    }

    private Optional<Instant> untilWhen(Stored use) {
        return Optional.of(use.line().usedAt().plus(settings.voidWithin()))
                .filter(until -> use.line().state() == UseState.COUNTED
                        && !clock.instant().isAfter(until));
    }
}
