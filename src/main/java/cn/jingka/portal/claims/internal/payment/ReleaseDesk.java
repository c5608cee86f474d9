package cn.jingka.portal.claims.internal.payment;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.claims.Answers;
import cn.jingka.portal.claims.BeneficiaryQuestions;
import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.CaseView.Move;
import cn.jingka.portal.claims.CaseView.Payment;
import cn.jingka.portal.claims.ClaimKind.Settlement;
import cn.jingka.portal.claims.ClaimPayments;
import cn.jingka.portal.claims.internal.CaseActor;
import cn.jingka.portal.claims.internal.CaseMoves;
import cn.jingka.portal.claims.internal.CaseTexts;
import cn.jingka.portal.claims.internal.Cases;
import cn.jingka.portal.claims.internal.ClaimCase;
import cn.jingka.portal.claims.internal.ClaimKinds;
import cn.jingka.portal.common.database.WholeTransactions;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.identifier.AccountNumber;
import cn.jingka.portal.common.identifier.MobileNumber;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.security.FreshSignIn;
import cn.jingka.portal.members.PersonDirectory;
import cn.jingka.portal.members.PersonDirectory.PersonName;
import cn.jingka.portal.payouts.Payouts;
import cn.jingka.portal.payouts.Payouts.Beneficiary;
import cn.jingka.portal.payouts.Payouts.Proposal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Releases what was granted. Case, payment row and batch change in one transaction, row by row locked, so of two
 * operators only one releases a decision.
 */
@Service
class ReleaseDesk implements ClaimPayments {

    private final DuePayments payments;
    private final Cases cases;
    private final ClaimKinds kinds;
    private final CaseTexts answers;
    private final CaseMoves moves;
    private final PersonDirectory people;
    private final Payouts payouts;
    private final WholeTransactions transactions;
    private final FreshSignIn fresh;
    private final AuditTrail audit;
    private final CurrentActor actor;
    private final Texts texts;
    private final Clock clock;

    ReleaseDesk(
            DuePayments payments,
            Cases cases,
            ClaimKinds kinds,
            CaseTexts answers,
            CaseMoves moves,
            PersonDirectory people,
            Payouts payouts,
            WholeTransactions transactions,
            FreshSignIn fresh,
            AuditTrail audit,
            CurrentActor actor,
            Texts texts,
            Clock clock) {
        this.payments = payments;
        this.cases = cases;
        this.kinds = kinds;
        this.answers = answers;
        this.moves = moves;
        this.people = people;
        this.payouts = payouts;
        this.transactions = transactions;
        this.fresh = fresh;
        this.audit = audit;
        this.actor = actor;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Due> due() {
        List<DuePayments.Row> rows = payments.toRelease();
        Set<PersonId> shown = rows.stream().map(DuePayments.Row::person).collect(Collectors.toSet());
        audit.recordAll(actor.get(), "claims.audit.duePaymentsListed", shown, "");
        Map<PersonId, PersonName> names = people.names(shown);
        return rows.stream().map(row -> due(row, names.get(row.person()))).toList();
    }

    private Due due(DuePayments.Row row, PersonName member) {
        boolean beneficiary = goesToBeneficiary(row.kind());
        String payee = beneficiary ? payee(cases.get(row.id().reference())).maskedName() : member.maskedName();
        String deciders = row.confirmerName()
                .map(second -> row.deciderName() + " · " + second)
                .orElse(row.deciderName());
        return new Due(row.id(), row.kind(), payee, beneficiary, row.amount(), row.knownAt(), deciders);
    }

    @Override
    public String release(List<DecisionId> decisions, Fen sum) {
        fresh.require();
        List<DecisionId> ordered = decisions.stream()
                .distinct()
                // One order for everybody, so that two operators never wait for each other both ways.
                .sorted(Comparator.comparing(DecisionId::reference).thenComparing(DecisionId::decision))
                .toList();
        if (ordered.isEmpty()) {
            throw new DomainException(Kind.INVALID, "claims.pay.error.none");
        }
        return transactions.call(() -> releaseAll(ordered, sum));
    }

    private String releaseAll(List<DecisionId> decisions, Fen sum) {
        Actor operator = actor.get();
        LocalDate today = LocalDate.now(clock);
        String batch = PaymentFollowing.BATCHES + DateTimeFormatter.BASIC_ISO_DATE.format(today) + "-"
                + payments.nextReleaseOf(today);
        List<Proposal> proposals = new ArrayList<>();
        Set<String> occasions = new TreeSet<>();
        Fen total = Fen.ZERO;
        for (DecisionId id : decisions) {
            ClaimCase claim = cases.lock(id.reference());
            DuePayments.Row row = payments.lock(id)
                    .filter(found -> found.state() == Payment.State.TO_RELEASE)
                    .orElseThrow(() -> new DomainException(Kind.CONFLICT, "claims.pay.error.released", id.reference()));
            requireOther(operator, row);
            total = total.plus(row.amount());
            occasions.add(texts.getTranslation(kinds.of(claim.kind()).occasion(), Texts.CHINESE));
            proposals.add(new Proposal(
                    row.payoutReference(),
                    row.person(),
                    row.amount(),
                    goesToBeneficiary(claim.kind()) ? Optional.of(payee(claim)) : Optional.empty()));
            payments.released(id, batch, operator.account(), clock.instant());
            if (claim.state() == CaseState.DECIDED) {
                moves.move(claim, CaseState.PAYING, new CaseActor(operator, Move.Actor.OPERATOR), "");
            }
        }
        if (!total.equals(sum)) {
            throw new DomainException(Kind.CONFLICT, "claims.pay.error.changed");
        }
        audit.recordAll(
                operator,
                "claims.audit.paymentReleased",
                proposals.stream().map(Proposal::person).toList(),
                "batch " + batch);
        payouts.propose(batch, String.join("、", occasions), proposals);
        payouts.approve(batch, operator);
        return batch;
    }

    /**
     * The operator is the second person after the reviewers; one person may hold both roles, but never for the same
     * money.
     */
    private static void requireOther(Actor operator, DuePayments.Row row) {
        boolean decided = operator.account().equals(row.decidedBy())
                || row.confirmedBy().filter(operator.account()::equals).isPresent();
        if (decided) {
            throw new DomainException(
                    Kind.FORBIDDEN, "claims.pay.error.ownDecision", row.id().reference());
        }
    }

    /** Who gets it in the member's place, by the answers as the reviewers hold them (PROT-4). */
    private Beneficiary payee(ClaimCase claim) {
        Answers established = answers.established(claim);
        return new Beneficiary(
                required(claim, established, BeneficiaryQuestions.NAME),
                AccountNumber.parse(required(claim, established, BeneficiaryQuestions.ACCOUNT)),
                established.text(BeneficiaryQuestions.MOBILE).flatMap(MobileNumber::tryParse));
    }

    private boolean goesToBeneficiary(String kind) {
        return kinds.of(kind).settlement() == Settlement.PAYMENT_TO_BENEFICIARY;
    }

    private static String required(ClaimCase claim, Answers established, String question) {
        return established
                .text(question)
                .orElseThrow(
                        () -> new DomainException(Kind.CONFLICT, "claims.pay.error.noBeneficiary", claim.reference()));
    }
}
