package cn.jingka.portal.claims.internal.payment;

import cn.jingka.portal.claims.BeneficiaryQuestions;
import cn.jingka.portal.claims.CaseView.Move;
import cn.jingka.portal.claims.CaseView.Payment;
import cn.jingka.portal.claims.internal.BeneficiaryAccountCorrected;
import cn.jingka.portal.claims.internal.CaseActor;
import cn.jingka.portal.claims.internal.CaseRecords;
import cn.jingka.portal.claims.internal.CaseTexts;
import cn.jingka.portal.claims.internal.Cases;
import cn.jingka.portal.claims.internal.ClaimCase;
import cn.jingka.portal.common.identifier.AccountNumber;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.payouts.BeneficiaryCorrected;
import cn.jingka.portal.payouts.Payouts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the account of a beneficiary the same in the case and in its refused payments, whoever corrected it, within the same
 * transaction (PROT-4): what a later decision pays goes to the corrected account too.
 */
@Component
class CorrectedAccounts {

    private final DuePayments payments;
    private final Payouts payouts;
    private final Cases cases;
    private final CaseTexts answers;
    private final CaseRecords records;
    private final CurrentActor actor;

    CorrectedAccounts(
            DuePayments payments,
            Payouts payouts,
            Cases cases,
            CaseTexts answers,
            CaseRecords records,
            CurrentActor actor) {
        this.payments = payments;
        this.payouts = payouts;
        this.cases = cases;
        this.answers = answers;
        this.records = records;
        this.actor = actor;
    }

    @EventListener
    void corrected(BeneficiaryAccountCorrected event) {
        String account = answers.established(cases.get(event.reference()))
                .text(BeneficiaryQuestions.ACCOUNT)
                .orElseThrow();
        payments.ofCase(event.reference()).stream()
                .filter(row -> row.state() == Payment.State.REFUSED_BY_BANK)
                .forEach(row -> payouts.correctBeneficiary(
                        row.batch().orElseThrow(), row.payoutReference(), AccountNumber.parse(account), actor.get()));
    }

    /** By an operator at the bank's refusals. What the unit's officer corrected stands in the case already. */
    @EventListener
    void corrected(BeneficiaryCorrected event) {
        if (!event.batch().startsWith(PaymentFollowing.BATCHES)) {
            return;
        }
        ClaimCase claim =
                cases.lock(event.reference().substring(0, event.reference().lastIndexOf('-')));
        String account = event.account().digits();
        boolean known = answers.established(claim)
                .text(BeneficiaryQuestions.ACCOUNT)
                .filter(account::equals)
                .isPresent();
        if (!known) {
            records.establish(
                    claim, BeneficiaryQuestions.ACCOUNT, account, "", new CaseActor(event.by(), Move.Actor.OPERATOR));
        }
    }
}
