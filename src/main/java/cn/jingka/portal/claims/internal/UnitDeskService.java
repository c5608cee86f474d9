package cn.jingka.portal.claims.internal;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.CaseView;
import cn.jingka.portal.claims.CaseView.Claimant;
import cn.jingka.portal.claims.CaseView.MaterialStatus;
import cn.jingka.portal.claims.Incomplete;
import cn.jingka.portal.claims.UnitDesk;
import cn.jingka.portal.claims.internal.letter.DecisionLetter;
import cn.jingka.portal.common.database.WholeTransactions;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.members.PersonDirectory.PersonName;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class UnitDeskService implements UnitDesk {

    private static final Limit AT_ONCE = Limit.of(MOST);

    private final ClaimCases cases;
    private final CaseAccess access;
    private final Cases work;
    private final CaseViews views;
    private final CaseMoves moves;
    private final CaseRecords records;
    private final OfficersMembers unitMembers;
    private final DecisionLetter letters;
    private final DeskTimes times;
    private final AuditTrail audit;
    private final CurrentActor current;
    private final WholeTransactions transactions;

    UnitDeskService(
            ClaimCases cases,
            CaseAccess access,
            Cases work,
            CaseViews views,
            CaseMoves moves,
            CaseRecords records,
            OfficersMembers unitMembers,
            DecisionLetter letters,
            DeskTimes times,
            AuditTrail audit,
            CurrentActor current,
            WholeTransactions transactions) {
        this.cases = cases;
        this.access = access;
        this.work = work;
        this.views = views;
        this.moves = moves;
        this.records = records;
        this.unitMembers = unitMembers;
        this.letters = letters;
        this.times = times;
        this.audit = audit;
        this.current = current;
        this.transactions = transactions;
    }

    @Override
    @Transactional
    public List<CaseView> toCertify() {
        return listed(cases.toCertify(access.units(), AT_ONCE));
    }

    @Override
    @Transactional
    public List<CaseView> others() {
        return listed(cases.handedOnOrBegun(access.units(), current.get().account(), AT_ONCE));
    }

    private List<CaseView> listed(List<ClaimCase> shown) {
        audit.recordAll(
                current.get(),
                "claims.audit.listed",
                shown.stream().map(ClaimCase::person).toList(),
                "");
        return views.forFilers(shown);
    }

    @Override
    @Transactional
    public CaseView get(String reference) {
        ClaimCase claim = access.visible(reference);
        audit.record(current.get(), "claims.audit.looked", Optional.of(claim.person()), "case " + claim.reference());
        return views.forFiler(claim);
    }

    @Override
    public CaseView certify(String reference, long version, String statement) {
        String words = CaseWords.required(statement, CaseWords.STATEMENT_LENGTH);
        return act(reference, version, claim -> {
            CaseView view = views.forFiler(claim);
            requireSomebodyElse(view);
            requireUnitsMaterials(claim, view);
            records.certify(claim, words, access.actor());
            moves.move(claim, CaseState.IN_REVIEW, access.actor(), "");
        });
    }

    @Override
    public CaseView giveBack(String reference, long version, String question) {
        String words = CaseWords.required(question, CaseWords.REASON_LENGTH);
        return act(reference, version, claim -> {
            moves.move(claim, CaseState.RETURNED, access.actor(), words);
            records.ask(claim, true, words, List.of(), times.answerUntil(), access.actor());
        });
    }

    @Override
    public Claimant member(PersonId person) {
        PersonName name = unitMembers.require(person);
        audit.record(current.get(), "claims.audit.claimantLooked", Optional.of(person), "unit " + name.unitCode());
        return new Claimant(person, name.name(), name.maskedDocument(), name.unitCode(), name.unitName());
    }

    @Override
    @Transactional
    public byte[] letter(String reference, int decision) {
        return letters.of(get(reference), decision);
    }

    private CaseView act(String reference, long version, Consumer<ClaimCase> act) {
        return transactions.call(() -> {
            ClaimCase claim = access.lockVisible(reference);
            work.requireVersion(claim, version);
            if (claim.state() != CaseState.AT_UNIT) {
                throw new DomainException(DomainException.Kind.CONFLICT, "claims.case.moved", claim.reference());
            }
            act.accept(claim);
            cases.flush();
            return views.forFiler(claim);
        });
    }

    /**
     * Nobody certifies their own case. Accounts of staff aren't tied to persons of the roster, so an officer of the
     * claimant's own name counts as the claimant: another officer certifies then.
     */
    private void requireSomebodyElse(CaseView view) {
        boolean same =
                current.get().person().filter(view.claimant().person()::equals).isPresent()
                        || current.get().displayName().equals(view.claimant().name());
        if (same) {
            throw new DomainException(DomainException.Kind.FORBIDDEN, "claims.certify.own");
        }
    }

    private void requireUnitsMaterials(ClaimCase claim, CaseView view) {
        for (MaterialStatus status : view.materials()) {
            if (status.material().required()
                    && status.material().fromUnit()
                    && status.state() == MaterialStatus.State.NEEDED) {
                throw Incomplete.material(work.kind(claim), status.material().id());
            }
        }
    }
}
