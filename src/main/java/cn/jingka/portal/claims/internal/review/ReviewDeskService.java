package cn.jingka.portal.claims.internal.review;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.claims.Assessment;
import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.ClaimKind;
import cn.jingka.portal.claims.Material;
import cn.jingka.portal.claims.Question;
import cn.jingka.portal.claims.ReviewDesk;
import cn.jingka.portal.claims.internal.AnswerCheck;
import cn.jingka.portal.claims.internal.CaseAccess;
import cn.jingka.portal.claims.internal.CaseActor;
import cn.jingka.portal.claims.internal.CaseMoves;
import cn.jingka.portal.claims.internal.CaseRecords;
import cn.jingka.portal.claims.internal.CaseTexts;
import cn.jingka.portal.claims.internal.CaseWords;
import cn.jingka.portal.claims.internal.Cases;
import cn.jingka.portal.claims.internal.ClaimCase;
import cn.jingka.portal.claims.internal.ClaimKinds;
import cn.jingka.portal.claims.internal.Decisions;
import cn.jingka.portal.common.database.WholeTransactions;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The reviewers' acts: each under the lock of its case, on the version seen, and by somebody who had no other part in it. */
@Service
class ReviewDeskService implements ReviewDesk {

    private final CaseAccess access;
    private final Cases cases;
    private final CaseMoves moves;
    private final CaseRecords records;
    private final CaseTexts texts;
    private final Decisions decisions;
    private final ClaimKinds kinds;
    private final ReviewQueue queue;
    private final ReviewViews views;
    private final Taking taking;
    private final Proposals proposals;
    private final Templates templates;
    private final DeskClock desk;
    private final AuditTrail audit;
    private final WholeTransactions transactions;

    ReviewDeskService(
            CaseAccess access,
            Cases cases,
            CaseMoves moves,
            CaseRecords records,
            CaseTexts texts,
            Decisions decisions,
            ClaimKinds kinds,
            ReviewQueue queue,
            ReviewViews views,
            Taking taking,
            Proposals proposals,
            Templates templates,
            DeskClock desk,
            AuditTrail audit,
            WholeTransactions transactions) {
        this.access = access;
        this.cases = cases;
        this.moves = moves;
        this.records = records;
        this.texts = texts;
        this.decisions = decisions;
        this.kinds = kinds;
        this.queue = queue;
        this.views = views;
        this.taking = taking;
        this.proposals = proposals;
        this.templates = templates;
        this.desk = desk;
        this.audit = audit;
        this.transactions = transactions;
    }

    @Override
    public List<QueueLine> queue(QueueFilter filter) {
        Actor reviewer = access.reviewer().actor();
        return queue.lines(
                filter, reviewer, shown -> audit.recordAll(reviewer, "claims.review.audit.listed", shown, ""));
    }

    @Override
    public Optional<String> takeNext(QueueFilter filter) {
        CaseActor me = access.reviewer();
        // Each try waits for whoever takes the same case at this moment, and goes on to the next when that one was
        // faster.
        return queue.takeable(filter, me.actor()).stream()
                .filter(reference -> transactions.call(() -> taking.tryTake(reference, me)))
                .findFirst();
    }

    @Override
    public void take(String reference) {
        transactions.run(() -> taking.take(reference, access.reviewer()));
    }

    @Override
    public void release(String reference) {
        transactions.run(() -> taking.release(reference, access.reviewer()));
    }

    @Override
    public ReviewView get(String reference) {
        return transactions.call(() -> {
            ClaimCase claim = access.certified(reference);
            audit.record(
                    access.reviewer().actor(),
                    "claims.review.audit.looked",
                    Optional.of(claim.person()),
                    "case %s, state %s".formatted(reference, claim.state()));
            return views.of(claim, access.reviewer().actor());
        });
    }

    @Override
    public ReviewView establish(String reference, long version, String question, String value, String reason) {
        String why = CaseWords.required(reason, CaseWords.REASON_LENGTH);
        return act(reference, version, claim -> {
            requireState(claim, CaseState.IN_REVIEW, CaseState.IN_APPEAL);
            ClaimKind kind = kinds.of(claim.kind());
            Question asked = kind.questions(claim.person(), texts.established(claim), kinds.today()).stream()
                    .filter(one -> one.id().equals(question))
                    .findFirst()
                    .orElseThrow(() -> invalid("claims.review.error.notAsked"));
            // Who gets money and where is for the filer to say, never for the reviewer.
            if (!asked.establishable()) {
                throw invalid("claims.review.error.identifying");
            }
            if (asked.required() && value.isBlank()) {
                throw invalid("claims.review.error.required");
            }
            String answer = value.isBlank() ? "" : AnswerCheck.read(asked, value);
            records.establish(claim, question, answer, why, access.reviewer());
            proposals.renew(claim);
            record(claim, "claims.review.audit.established", "question " + question);
        });
    }

    @Override
    public ReviewView ask(String reference, long version, String text, List<String> materials, LocalDate until) {
        String words = CaseWords.required(text, CaseWords.REASON_LENGTH);
        if (until == null || !until.isAfter(desk.today())) {
            throw invalid("claims.review.error.until");
        }
        return act(reference, version, claim -> {
            requireState(claim, CaseState.IN_REVIEW);
            Set<String> known = kinds.of(claim.kind()).materials(texts.established(claim)).stream()
                    .map(Material::id)
                    .collect(Collectors.toSet());
            if (!known.containsAll(materials)) {
                throw invalid("claims.review.error.unknownMaterial");
            }
            records.ask(claim, false, words, materials, until, access.reviewer());
            claim.release();
            moves.move(claim, CaseState.MORE_NEEDED, access.reviewer(), words);
        });
    }

    @Override
    public ReviewView goOn(String reference, long version) {
        return act(reference, version, claim -> {
            requireState(claim, CaseState.MORE_NEEDED);
            LocalDate until = records.answerDue(claim)
                    .orElseThrow(() -> new IllegalStateException("Nothing was asked of " + reference));
            if (!desk.today().isAfter(until)) {
                throw invalid("claims.review.error.tooEarly", until.toString());
            }
            records.answered(claim, "");
            // The filer may have changed answers without handing them in.
            proposals.renew(claim);
            moves.move(claim, CaseState.IN_REVIEW, access.reviewer(), "");
        });
    }

    @Override
    public ReviewView decide(String reference, long version, Fen amount, String departure, String words) {
        String why = CaseWords.optional(departure, CaseWords.REASON_LENGTH);
        String toMember = CaseWords.optional(words, CaseWords.REASON_LENGTH);
        return actForPerson(reference, version, claim -> {
            requireState(claim, CaseState.IN_REVIEW, CaseState.IN_APPEAL);
            Assessment proposal = proposals.renew(claim);
            DecisionCheck.require(claim, proposal, cases.atMost(claim), amount, why, toMember);
            boolean departs =
                    !amount.equals(proposal.amount()) || DecisionCheck.grantsWithOpenCriteria(proposal, amount);
            CaseActor me = access.reviewer();
            decisions.record(claim, amount, proposal, departs ? why : "", toMember, me);
            record(claim, "claims.review.audit.decided", "amount %s, proposed %s".formatted(amount, proposal.amount()));
            if (amount.compareTo(desk.rules().fourEyesFrom()) >= 0) {
                claim.release();
                moves.move(claim, CaseState.TO_CONFIRM, me, "");
            } else {
                makeKnown(claim, me);
            }
        });
    }

    @Override
    public ReviewView confirm(String reference, long version) {
        return actForPerson(reference, version, claim -> {
            requireState(claim, CaseState.TO_CONFIRM);
            Fen then = texts.assessment(claim, claim.decisions().size()).amount();
            if (!then.equals(cases.assess(claim).amount())) {
                throw new DomainException(
                        DomainException.Kind.CONFLICT, "claims.review.error.proposalChanged", reference);
            }
            CaseActor me = access.reviewer();
            decisions.confirm(claim, me);
            record(claim, "claims.review.audit.confirmed", "");
            makeKnown(claim, me);
        });
    }

    @Override
    public ReviewView sendBack(String reference, long version, String why) {
        String words = CaseWords.required(why, CaseWords.REASON_LENGTH);
        return act(reference, version, claim -> {
            requireState(claim, CaseState.TO_CONFIRM);
            claim.release();
            moves.move(
                    claim,
                    claim.appeal().isPresent() ? CaseState.IN_APPEAL : CaseState.IN_REVIEW,
                    access.reviewer(),
                    words);
        });
    }

    @Override
    public List<Template> templates(String kind) {
        return templates.of(kinds.of(kind).code());
    }

    private void makeKnown(ClaimCase claim, CaseActor by) {
        decisions.makeKnown(claim, by);
        proposals.renewOthers(claim.person(), claim.reference());
    }

    private ReviewView act(String reference, long version, Consumer<ClaimCase> act) {
        transactions.run(() -> act.accept(held(reference, version)));
        return shown(reference);
    }

    /** The same where caps across the person's cases must hold: of two decisions for one person the second sees the first. */
    private ReviewView actForPerson(String reference, long version, Consumer<ClaimCase> act) {
        PersonId person = transactions.call(() -> access.certified(reference).person());
        transactions.run(() -> {
            cases.lockPerson(person);
            act.accept(held(reference, version));
        });
        return shown(reference);
    }

    private ReviewView shown(String reference) {
        return transactions.call(
                () -> views.of(access.certified(reference), access.reviewer().actor()));
    }

    /** The case, locked, as the actor saw it, if they may decide it and no other reviewer has it. */
    private ClaimCase held(String reference, long version) {
        ClaimCase claim = taking.lockForAct(reference, access.reviewer());
        cases.requireVersion(claim, version);
        return claim;
    }

    private static void requireState(ClaimCase claim, CaseState... states) {
        if (!List.of(states).contains(claim.state())) {
            throw new DomainException(DomainException.Kind.CONFLICT, "claims.case.moved", claim.reference());
        }
    }

    private void record(ClaimCase claim, String action, String detail) {
        audit.record(
                access.reviewer().actor(),
                action,
                Optional.of(claim.person()),
                "case %s %s".formatted(claim.reference(), detail).strip());
    }

    private static DomainException invalid(String key, Object... arguments) {
        return new DomainException(DomainException.Kind.INVALID, key, arguments);
    }
}
