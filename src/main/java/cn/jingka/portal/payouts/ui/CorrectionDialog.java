package cn.jingka.portal.payouts.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.identifier.AccountNumber;
import cn.jingka.portal.payouts.PayoutDesk;
import cn.jingka.portal.payouts.PayoutDesk.InstructionLine;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/** Asks twice for the account that a beneficiary named in place of the refused one. */
class CorrectionDialog extends Dialog {

    private final transient InstructionLine line;
    private final transient PayoutDesk desk;
    private final transient Runnable onCorrected;
    private final TextField account = new TextField(getTranslation("payouts.correct.account"));
    private final TextField again = new TextField(getTranslation("payouts.correct.again"));

    CorrectionDialog(InstructionLine line, PayoutDesk desk, Runnable onCorrected) {
        this.line = line;
        this.desk = desk;
        this.onCorrected = onCorrected;
        setHeaderTitle(getTranslation("payouts.correct.title", line.reference()));
        account.setWidthFull();
        again.setWidthFull();
        Button correct = new Button(getTranslation("payouts.correct.action"), event -> correct());
        correct.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                new Paragraph(getTranslation(
                        "payouts.correct.text", line.beneficiary().orElseThrow(), line.accountTail())),
                account,
                again);
        getFooter().add(new Button(getTranslation("common.action.back"), event -> close()), correct);
    }

    private void correct() {
        again.setInvalid(!account.getValue().strip().equals(again.getValue().strip()));
        again.setErrorMessage(getTranslation("payouts.correct.differs"));
        if (again.isInvalid()) {
            return;
        }
        try {
            desk.correctBeneficiary(line.batch(), line.proposed(), AccountNumber.parse(account.getValue()));
        } catch (DomainException refusal) {
            account.setInvalid(true);
            account.setErrorMessage(
                    getTranslation(refusal.key(), refusal.arguments().toArray()));
            return;
        }
        close();
        onCorrected.run();
    }
}
