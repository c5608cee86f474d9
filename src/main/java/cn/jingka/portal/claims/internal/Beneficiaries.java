package cn.jingka.portal.claims.internal;

import cn.jingka.portal.claims.Answers;
import cn.jingka.portal.claims.BeneficiaryQuestions;
import cn.jingka.portal.claims.CaseView.Payment;
import cn.jingka.portal.claims.ClaimKind;
import cn.jingka.portal.claims.Question;
import cn.jingka.portal.common.error.DomainException;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Corrects where a beneficiary's money goes after the bank refused the account (PROT-4); the reason is the bank's, so nobody is asked for one. */
@Component
class Beneficiaries {

    private final ClaimKinds kinds;
    private final CaseTexts texts;
    private final CaseRecords records;
    private final PaymentRows payments;
    private final ApplicationEventPublisher events;

    Beneficiaries(
            ClaimKinds kinds,
            CaseTexts texts,
            CaseRecords records,
            PaymentRows payments,
            ApplicationEventPublisher events) {
        this.kinds = kinds;
        this.texts = texts;
        this.records = records;
        this.payments = payments;
        this.events = events;
    }

    void correctAccount(ClaimCase claim, String account, CaseActor by) {
        boolean refused = payments.of(List.of(claim.id())).values().stream()
                .anyMatch(payment -> payment.state() == Payment.State.REFUSED_BY_BANK);
        if (kinds.of(claim.kind()).settlement() != ClaimKind.Settlement.PAYMENT_TO_BENEFICIARY || !refused) {
            throw new DomainException(DomainException.Kind.CONFLICT, "claims.beneficiary.notRefused");
        }
        Answers before = texts.established(claim);
        String read = AnswerCheck.read(Question.of(BeneficiaryQuestions.ACCOUNT, Question.Type.ACCOUNT), account);
        if (before.text(BeneficiaryQuestions.ACCOUNT).filter(read::equals).isPresent()) {
            throw new DomainException(DomainException.Kind.INVALID, "claims.beneficiary.sameAccount");
        }
        records.establish(claim, BeneficiaryQuestions.ACCOUNT, read, "", by);
        events.publishEvent(new BeneficiaryAccountCorrected(claim.reference()));
    }
}
