package cn.jingka.portal.reimbursement.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.ReadBackDialog;
import cn.jingka.portal.common.ui.SignInAgain;
import cn.jingka.portal.reimbursement.RunState;
import cn.jingka.portal.reimbursement.RunView;
import cn.jingka.portal.reimbursement.Settlements;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;

/** Approving or cancelling a run: by somebody else than who started it, with the amount typed back. */
class RunDecisionPanel extends Panel {

    private final transient RunView run;
    private final transient Settlements settlements;
    private final transient Consumer<RunView> onDecided;

    RunDecisionPanel(
            RunView run, Settlements settlements, SignInAgain again, Actor actor, Consumer<RunView> onDecided) {
        this.run = run;
        this.settlements = settlements;
        this.onDecided = onDecided;
        add(new H2(getTranslation("settlement.decision.title")));
        if (run.startedBy().equals(actor.account())) {
            add(new Paragraph(getTranslation("settlement.decision.otherPerson")));
            return;
        }
        Div row = new Div();
        row.addClassName("row");
        if (run.state() == RunState.COMPUTED) {
            Button approve = new Button(
                    getTranslation("settlement.decision.approve"), event -> again.before(this::askToApprove));
            approve.addThemeVariants(ButtonVariant.PRIMARY);
            row.add(approve);
        }
        row.add(new Button(getTranslation("settlement.decision.cancel"), event -> askToCancel()));
        add(new Paragraph(getTranslation("settlement.decision.explanation")), row);
    }

    private void askToApprove() {
        long payments = run.totals().payableItems();
        new ReadBackDialog(
                        getTranslation(
                                "settlement.decision.approveTitle", run.period().toString()),
                        getTranslation(
                                "settlement.decision.approveQuestion",
                                payments,
                                Formats.money(run.totals().payable())),
                        run.totals().payable().toString(),
                        getTranslation("settlement.decision.amountField"),
                        getTranslation("settlement.decision.approveAction", payments),
                        () -> onDecided.accept(settlements.approve(run.id())))
                .open();
    }

    private void askToCancel() {
        new ReadBackDialog(
                        getTranslation(
                                "settlement.decision.cancelTitle", run.period().toString()),
                        getTranslation(
                                "settlement.decision.cancelQuestion",
                                run.totals().payableItems(),
                                Formats.money(run.totals().payable())),
                        run.period().toString(),
                        getTranslation("settlement.decision.periodField"),
                        getTranslation("settlement.decision.cancelAction"),
                        () -> onDecided.accept(settlements.cancel(run.id())))
                .open();
    }
}
