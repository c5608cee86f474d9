package cn.jingka.portal.merchants.internal;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.database.WholeTransactions;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.merchants.DisputeState;
import cn.jingka.portal.merchants.Disputes;
import cn.jingka.portal.merchants.internal.DisputeTable.Dispute;
import cn.jingka.portal.merchants.internal.DisputeTable.Disputed;
import cn.jingka.portal.merchants.internal.UseTable.Stored;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class DisputeService implements Disputes {

    private final DisputeTable disputes;
    private final UseTable uses;
    private final UseEnding ending;
    private final DisputeEnding disputeEnding;
    private final WholeTransactions whole;
    private final AuditTrail audit;
    private final CurrentActor actor;
    private final Clock clock;

    DisputeService(
            DisputeTable disputes,
            UseTable uses,
            UseEnding ending,
            DisputeEnding disputeEnding,
            WholeTransactions whole,
            AuditTrail audit,
            CurrentActor actor,
            Clock clock) {
        this.disputes = disputes;
        this.uses = uses;
        this.ending = ending;
        this.disputeEnding = disputeEnding;
        this.whole = whole;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public List<Waiting> waiting() {
        return listed(disputes.undecided()).stream()
                .map(this::waiting)
                .sorted(Comparator.comparing((Waiting one) -> !one.decidable()).thenComparing(Waiting::answerDue))
                .toList();
    }

    @Override
    public List<Waiting> decided() {
        return listed(disputes.lastDecided()).stream().map(this::waiting).toList();
    }

    @Override
    @Transactional
    public Case open(String reference) {
        Stored use = uses.ofReference(reference).orElseThrow(UseEnding::unknown);
        Dispute dispute = disputes.find(use.id()).orElseThrow(UseEnding::unknown);
        audit.record(actor.get(), "merchants.audit.disputeSeen", Optional.of(use.person()), reference);
        return new Case(
                waiting(new Disputed(use, dispute)),
                dispute.words(),
                dispute.answer(),
                dispute.answeredAt(),
                dispute.decision().filter(words -> !words.isEmpty()),
                dispute.decidedAt());
    }

    @Override
    public void decide(String reference, boolean upheld, String words) {
        String said = Wording.of(words, "merchants.dispute.words");
        Actor by = actor.get();
        whole.run(() -> {
            Stored use = ending.hold(reference);
            Dispute dispute = disputes.find(use.id()).orElseThrow(UseEnding::unknown);
            if (dispute.state().over()) {
                throw new DomainException(Kind.CONFLICT, "merchants.dispute.over");
            }
            if (!decidable(dispute)) {
                throw new DomainException(
                        Kind.CONFLICT,
                        "merchants.dispute.early",
                        dispute.answerDue().toString());
            }
            if (upheld) {
                disputeEnding.uphold(use, by, said);
            } else {
                disputeEnding.reject(use, by, said);
            }
        });
    }

    private List<Disputed> listed(List<Disputed> shown) {
        audit.recordAll(
                actor.get(),
                "merchants.audit.disputesListed",
                shown.stream().map(one -> one.use().person()).toList(),
                "");
        return shown;
    }

    private Waiting waiting(Disputed one) {
        Dispute dispute = one.dispute();
        return new Waiting(
                one.use().line(),
                dispute.reason(),
                dispute.state(),
                dispute.openedAt(),
                dispute.answerDue(),
                decidable(dispute));
    }

    /** The counter is heard first; it has its days, and no more. */
    private boolean decidable(Dispute dispute) {
        return dispute.state() == DisputeState.ANSWERED
                || dispute.state() == DisputeState.OPEN && LocalDate.now(clock).isAfter(dispute.answerDue());
    }
}
