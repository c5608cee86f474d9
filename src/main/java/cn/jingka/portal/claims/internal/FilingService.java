package cn.jingka.portal.claims.internal;

import cn.jingka.portal.claims.Answers;
import cn.jingka.portal.claims.Assessment;
import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.CaseView;
import cn.jingka.portal.claims.CaseView.Move;
import cn.jingka.portal.claims.ClaimFiling;
import cn.jingka.portal.claims.ClaimKind;
import cn.jingka.portal.claims.Question;
import cn.jingka.portal.common.database.WholeTransactions;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.security.FreshSignIn;
import cn.jingka.portal.members.PersonDirectory.PersonName;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class FilingService implements ClaimFiling {

    private final CaseAccess access;
    private final CaseOpening opening;
    private final HandIn handIn;
    private final Drafts drafts;
    private final CaseMoves moves;
    private final CaseRecords records;
    private final CaseViews views;
    private final Beneficiaries beneficiaries;
    private final ClaimKinds kinds;
    private final Cases cases;
    private final CaseTexts texts;
    private final OfficersMembers unitMembers;
    private final FreshSignIn fresh;
    private final OnCall onCall;
    private final CurrentActor current;
    private final WholeTransactions transactions;
    private final Clock clock;

    FilingService(
            CaseAccess access,
            CaseOpening opening,
            HandIn handIn,
            Drafts drafts,
            CaseMoves moves,
            CaseRecords records,
            CaseViews views,
            Beneficiaries beneficiaries,
            ClaimKinds kinds,
            Cases cases,
            CaseTexts texts,
            OfficersMembers unitMembers,
            FreshSignIn fresh,
            OnCall onCall,
            CurrentActor current,
            WholeTransactions transactions,
            Clock clock) {
        this.access = access;
        this.opening = opening;
        this.handIn = handIn;
        this.drafts = drafts;
        this.moves = moves;
        this.records = records;
        this.views = views;
        this.beneficiaries = beneficiaries;
        this.kinds = kinds;
        this.cases = cases;
        this.texts = texts;
        this.unitMembers = unitMembers;
        this.fresh = fresh;
        this.onCall = onCall;
        this.current = current;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public List<ClaimKind> kinds(Optional<PersonId> member) {
        PersonId person = claimant(member);
        return kinds.all().stream().filter(kind -> offered(kind, person)).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Assessment preCheck(Optional<PersonId> member, String kind, Answers answers) {
        PersonId person = claimant(member);
        ClaimKind found = offered(kind, person);
        return found.assess(cases.facts(person, checked(found, person, answers), ""));
    }

    @Override
    public List<Question> questions(Optional<PersonId> member, String kind, Answers soFar) {
        PersonId person = claimant(member);
        return offered(kind, person).questions(person, soFar, kinds.today());
    }

    @Override
    public String start(Optional<PersonId> member, String kind, Answers known) {
        PersonId person = claimant(member);
        ClaimKind found = offered(kind, person);
        Answers checked = checked(found, person, known);
        CaseActor by = access.actor();
        return transactions.call(() -> {
            ClaimCase claim = opening.open(found, person, by.part() == Move.Actor.OFFICER, by, checked);
            onCall.filledIn(claim, "begun");
            return claim.reference();
        });
    }

    @Override
    @Transactional
    public Draft draft(String reference) {
        ClaimCase claim = access.filed(reference);
        drafts.looked(claim, access.actor());
        return draft(claim);
    }

    @Override
    public Draft answer(String reference, String question, String value) {
        return transactions.call(() -> {
            ClaimCase claim = lockOpen(reference);
            ClaimKind kind = kinds.of(claim.kind());
            Answers before = texts.filed(claim);
            Answers after = value.isBlank()
                    ? before.with(question, "")
                    : before.with(question, read(kind, claim.person(), before, question, value));
            texts.file(claim, kinds.stillAsked(kind, claim.person(), after));
            drafts.worked(claim, access.actor(), "claims.audit.draftFilled");
            claim.touched(clock.instant());
            onCall.filledIn(claim, question);
            return draft(claim);
        });
    }

    @Override
    public CaseView submit(String reference, String words) {
        String clean = CaseWords.optional(words, CaseWords.REASON_LENGTH);
        return transactions.call(() -> {
            ClaimCase claim = lockOpen(reference);
            handIn.submit(claim, clean, access.actor());
            return views.forFiler(claim);
        });
    }

    @Override
    public void withdraw(String reference, String why) {
        String clean = CaseWords.optional(why, CaseWords.REASON_LENGTH);
        transactions.run(() -> {
            ClaimCase claim = access.lockFiled(reference);
            if (claim.state() == CaseState.DRAFT) {
                drafts.discard(claim, access.actor());
            } else if (claim.state() == CaseState.TO_CONFIRM) {
                throw new DomainException(DomainException.Kind.CONFLICT, "claims.withdraw.beingDecided", reference);
            } else {
                moves.move(claim, CaseState.WITHDRAWN, access.actor(), clean);
            }
        });
    }

    @Override
    public CaseView appeal(String reference, String why) {
        String words = CaseWords.required(why, CaseWords.STATEMENT_LENGTH);
        return transactions.call(() -> {
            ClaimCase claim = access.lockVisible(reference);
            if (access.actor().part() == Move.Actor.OFFICER && !claim.filedByOfficer()) {
                throw CaseAccess.notFound();
            }
            if (views.appealUntil(claim).isEmpty()) {
                throw new DomainException(DomainException.Kind.CONFLICT, "claims.appeal.notPossible");
            }
            records.appeal(claim, words);
            moves.move(claim, CaseState.IN_APPEAL, access.actor(), "");
            return views.forFiler(handIn.flushed(claim));
        });
    }

    @Override
    public void correctBeneficiaryAccount(String reference, String account) {
        fresh.require();
        if (access.actor().part() != Move.Actor.OFFICER) {
            throw CaseAccess.notFound();
        }
        transactions.run(() -> beneficiaries.correctAccount(access.lockFiled(reference), account, access.actor()));
    }

    /** The member signed in, or the one whom an officer files for: somebody whose present or last unit is theirs. */
    private PersonId claimant(Optional<PersonId> member) {
        if (access.actor().part() != Move.Actor.OFFICER) {
            return current.member();
        }
        return member.map(unitMembers::require)
                .map(PersonName::person)
                .orElseThrow(() -> new DomainException(DomainException.Kind.NOT_FOUND, "claims.member.unknown"));
    }

    private boolean offered(ClaimKind kind, PersonId person) {
        boolean officer = access.actor().part() == Move.Actor.OFFICER;
        return (officer ? !kind.memberOnly() : !kind.officerOnly()) && kind.offeredTo(person, kinds.today());
    }

    private ClaimKind offered(String code, PersonId person) {
        ClaimKind kind = kinds.of(code);
        if (!offered(kind, person)) {
            throw new DomainException(DomainException.Kind.NOT_FOUND, "claims.kind.unknown");
        }
        return kind;
    }

    private Answers checked(ClaimKind kind, PersonId person, Answers given) {
        Answers checked = Answers.NONE;
        for (Question question : kind.questions(person, given, kinds.today())) {
            String value = given.text(question.id()).orElse("");
            if (!value.isBlank()) {
                checked = checked.with(question.id(), AnswerCheck.read(question, value));
            }
        }
        return kinds.stillAsked(kind, person, checked);
    }

    /** An identifying answer comes back masked when nobody changed it; it stays what it was. */
    private String read(ClaimKind kind, PersonId person, Answers before, String id, String value) {
        Question question = kind.questions(person, before, kinds.today()).stream()
                .filter(asked -> asked.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new DomainException(DomainException.Kind.NOT_FOUND, "claims.question.unknown"));
        String known = before.text(id).orElse("");
        boolean unchanged = question.identifying()
                && !known.isEmpty()
                && MaskedAnswers.mask(question.type(), known).equals(value.strip());
        return unchanged ? known : AnswerCheck.read(question, value);
    }

    private ClaimCase lockOpen(String reference) {
        ClaimCase claim = access.lockFiled(reference);
        if (!claim.state().open()) {
            throw new DomainException(DomainException.Kind.CONFLICT, "claims.case.notOpen", claim.reference());
        }
        return claim;
    }

    private Draft draft(ClaimCase claim) {
        ClaimCase stored = handIn.flushed(claim);
        ClaimKind kind = kinds.of(stored.kind());
        Answers answers = texts.filed(stored);
        List<Question> questions = kind.questions(stored.person(), answers, kinds.today());
        Optional<String> next = questions.stream()
                .filter(Question::required)
                .map(Question::id)
                .filter(id -> answers.text(id).isEmpty())
                .findFirst();
        return new Draft(views.forFiler(stored), questions, next, cases.assess(stored, answers));
    }
}
