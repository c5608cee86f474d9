package cn.jingka.portal.claims.internal;

import cn.jingka.portal.claims.Answers;
import cn.jingka.portal.claims.BeneficiaryQuestions;
import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.CaseView;
import cn.jingka.portal.claims.CaseView.MaterialStatus;
import cn.jingka.portal.claims.ClaimKind;
import cn.jingka.portal.claims.Incomplete;
import cn.jingka.portal.claims.Material;
import cn.jingka.portal.claims.Question;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.members.PersonDirectory;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Handing a case in, for the first time or after a question: complete, or not at all. */
@Component
class HandIn {

    private final ClaimKinds kinds;
    private final CaseTexts texts;
    private final CaseViews views;
    private final CaseRecords records;
    private final CaseMoves moves;
    private final Cases cases;
    private final ClaimCases rows;
    private final PersonDirectory persons;

    HandIn(
            ClaimKinds kinds,
            CaseTexts texts,
            CaseViews views,
            CaseRecords records,
            CaseMoves moves,
            Cases cases,
            ClaimCases rows,
            PersonDirectory persons) {
        this.kinds = kinds;
        this.texts = texts;
        this.views = views;
        this.records = records;
        this.moves = moves;
        this.cases = cases;
        this.rows = rows;
        this.persons = persons;
    }

    void submit(ClaimCase claim, String words, CaseActor by) {
        requireAnswers(claim);
        CaseView view = views.forFiler(claim);
        requireMaterials(claim, view, words);
        records.establishAgain(claim);
        records.handedIn(claim, cases.assess(claim, texts.filed(claim)), cases.assess(claim));
        records.answered(claim, words);
        moves.move(claim, claim.state() == CaseState.MORE_NEEDED ? CaseState.IN_REVIEW : CaseState.AT_UNIT, by, words);
        flushed(claim);
    }

    /** The case with the version that its changes got. */
    ClaimCase flushed(ClaimCase claim) {
        rows.flush();
        return claim;
    }

    /** Bounds may have moved since an answer was stored: what is handed in is checked as it stands. */
    private void requireAnswers(ClaimCase claim) {
        ClaimKind kind = kinds.of(claim.kind());
        Answers answers = kinds.stillAsked(kind, claim.person(), texts.filed(claim));
        for (Question question : kind.questions(claim.person(), answers, kinds.today())) {
            String value = answers.text(question.id()).orElse("");
            if (!value.isEmpty()) {
                answers = answers.with(question.id(), AnswerCheck.read(question, value));
            } else if (question.required()) {
                throw Incomplete.answer(kind, question.id());
            }
        }
        requireAnotherBeneficiary(claim, answers);
        texts.file(claim, answers);
    }

    /** PROT-4: this money never goes to the member who died. */
    private void requireAnotherBeneficiary(ClaimCase claim, Answers answers) {
        String member =
                persons.names(List.of(claim.person())).get(claim.person()).documentNumber();
        if (answers.text(BeneficiaryQuestions.IDENTITY_NUMBER)
                .filter(member::equals)
                .isPresent()) {
            throw new DomainException(DomainException.Kind.INVALID, "claims.beneficiary.isMember");
        }
    }

    private void requireMaterials(ClaimCase claim, CaseView view, String words) {
        Optional<RequestRow> request = records.openRequest(claim);
        List<String> askedAgain = request.map(RequestRow::materialIds).orElse(List.of());
        if (request.isPresent() && askedAgain.isEmpty() && words.isEmpty()) {
            throw new DomainException(DomainException.Kind.INVALID, "claims.submit.wordsMissing");
        }
        for (MaterialStatus status : view.materials()) {
            Material material = status.material();
            boolean mandatory = material.required() && !material.fromUnit();
            // Who can't supply what was asked for again says so in words.
            boolean insisted = askedAgain.contains(material.id()) ? words.isEmpty() : mandatory;
            if (insisted && status.state() == MaterialStatus.State.NEEDED) {
                throw Incomplete.material(kinds.of(claim.kind()), material.id());
            }
        }
    }
}
