package cn.jingka.portal.merchants.internal;

import cn.jingka.portal.common.database.WholeTransactions;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.merchants.DisputeReason;
import cn.jingka.portal.merchants.OwnUses;
import cn.jingka.portal.merchants.UseState;
import cn.jingka.portal.merchants.internal.DisputeTable.Dispute;
import cn.jingka.portal.merchants.internal.UseTable.Stored;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

@Service
class OwnUsesService implements OwnUses {

    private final UseTable uses;
    private final DisputeTable disputes;
    private final UseEnding ending;
    private final DisputeEnding disputeEnding;
    private final WholeTransactions whole;
    private final CurrentActor actor;
    private final MerchantSettings settings;
    private final Clock clock;

    OwnUsesService(
            UseTable uses,
            DisputeTable disputes,
            UseEnding ending,
            DisputeEnding disputeEnding,
            WholeTransactions whole,
            CurrentActor actor,
            MerchantSettings settings,
            Clock clock) {
        this.uses = uses;
        this.disputes = disputes;
        this.ending = ending;
        this.disputeEnding = disputeEnding;
        this.whole = whole;
        this.actor = actor;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public List<OwnUse> all() {
        List<Stored> own = uses.ofPerson(actor.member());
        Map<Long, Dispute> disputed =
                disputes.ofUses(own.stream().map(Stored::id).toList());
        return own.stream()
                .map(use -> own(use, Optional.ofNullable(disputed.get(use.id()))))
                .toList();
    }

    private OwnUse own(Stored use, Optional<Dispute> dispute) {
        Optional<LocalDate> until = Optional.of(disputeUntil(use))
                .filter(last -> use.line().state() == UseState.COUNTED
                        && dispute.isEmpty()
                        && !LocalDate.now(clock).isAfter(last));
        return new OwnUse(
                use.line(),
                until,
                dispute.map(one -> new OwnDispute(
                        one.reason(),
                        one.words(),
                        one.state(),
                        one.openedAt(),
                        one.answerDue(),
                        one.answeredAt(),
                        one.decidedAt(),
                        one.decision().filter(words -> !words.isEmpty()))));
    }

    @Override
    public void dispute(String reference, DisputeReason reason, String words) {
        String said = Wording.of(words, "merchants.dispute.words");
        PersonId member = actor.member();
        Actor by = actor.get();
        whole.run(() -> {
            Stored use = ending.hold(reference);
            if (!use.person().equals(member)) {
                throw UseEnding.unknown();
            }
            UseEnding.requireCounted(use);
            if (disputes.find(use.id()).isPresent()) {
                throw new DomainException(Kind.CONFLICT, "merchants.dispute.twice");
            }
            LocalDate today = LocalDate.now(clock);
            if (today.isAfter(disputeUntil(use))) {
                throw new DomainException(Kind.CONFLICT, "merchants.dispute.late", settings.disputeDays());
            }
            disputes.add(use.id(), reason, said, clock.instant(), today.plusDays(settings.answerDays()));
            disputeEnding.moved(use, by, "merchants.audit.disputed");
        });
    }

    private LocalDate disputeUntil(Stored use) {
        return use.line().usedAt().atZone(clock.getZone()).toLocalDate().plusDays(settings.disputeDays());
    }
}
