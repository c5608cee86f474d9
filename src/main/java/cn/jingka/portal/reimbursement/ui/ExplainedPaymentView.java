package cn.jingka.portal.reimbursement.ui;

import cn.jingka.portal.common.explain.StepTexts;
import cn.jingka.portal.common.ui.KeyValues;
import cn.jingka.portal.common.ui.MoneyText;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.reimbursement.OwnReimbursement;
import cn.jingka.portal.reimbursement.OwnReimbursement.ExplainedPayment;
import cn.jingka.portal.reimbursement.RunPayment;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Why a payment has its amount: the steps as they were computed then, what was paid before, and the sum (RB-NET). */
@Route("payments/:batch/why")
@RolesAllowed("MEMBER")
class ExplainedPaymentView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient OwnReimbursement own;
    private final transient StepTexts texts;
    private final transient PeriodNames periods;

    ExplainedPaymentView(OwnReimbursement own, StepTexts texts, PeriodNames periods) {
        this.own = own;
        this.texts = texts;
        this.periods = periods;
        addClassName("explained-payment");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(own.explained(event.getRouteParameters().get("batch").orElseThrow()));
    }

    private void show(ExplainedPayment explained) {
        removeAll();
        RunPayment payment = explained.payment();
        String period = periods.of(payment.period(), getLocale());
        KeyValues sum = new KeyValues()
                .with(getTranslation("reimbursement.payment.entitlement"), new MoneyText(payment.entitlement()));
        explained
                .earlier()
                .forEach(before -> sum.with(
                        getTranslation("reimbursement.payment.before", periods.of(before.period(), getLocale())),
                        new MoneyText(before.payable().negate())));
        sum.addClassName("sum");
        sum.with(getTranslation("reimbursement.payment.this"), new MoneyText(payment.payable()));
        Panel netting = new Panel(getTranslation("reimbursement.payment.sum"), sum);
        if (payment.difference().isNegative()) {
            netting.add(new Paragraph(getTranslation("reimbursement.payment.negative")));
        }
        add(
                new Anchor("payments", getTranslation("reimbursement.payment.back")),
                new PageHeader(getTranslation("reimbursement.payment.title", period)),
                new Panel(
                                new Paragraph(getTranslation("reimbursement.payment.answer", period)),
                                MoneyText.big(payment.payable()))
                        .leading(),
                new Panel(getTranslation("reimbursement.payment.steps"), new AssessmentSteps(explained.steps(), texts)),
                netting,
                new Panel(new Paragraph(getTranslation("reimbursement.payment.question"))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reimbursement.payment.pageTitle");
    }
}
