package cn.jingka.portal.claims.internal.payment;

import cn.jingka.portal.claims.BeneficiaryQuestions;
import cn.jingka.portal.claims.CaseView.Payment;
import cn.jingka.portal.claims.internal.BeneficiaryAccountCorrected;
import cn.jingka.portal.claims.internal.CaseTexts;
import cn.jingka.portal.claims.internal.Cases;
import cn.jingka.portal.common.identifier.AccountNumber;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.payouts.Payouts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes a beneficiary's corrected account to the payments that the bank refused, within the same transaction (PROT-4). */
@Component
class CorrectedAccounts {

    private final DuePayments payments;
    private final Payouts payouts;
    private final Cases cases;
    private final CaseTexts answers;
    private final CurrentActor actor;

    CorrectedAccounts(DuePayments payments, Payouts payouts, Cases cases, CaseTexts answers, CurrentActor actor) {
        this.payments = payments;
        this.payouts = payouts;
        this.cases = cases;
        this.answers = answers;
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
                        row.batch().orElseThrow(),
                        row.payoutReference(),
                        AccountNumber.parse(account),
                        actor.get()));
    }
}
