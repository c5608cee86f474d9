package cn.jingka.portal.reimbursement.ui;

import cn.jingka.portal.common.explain.StepTexts;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.ui.KeyValues;
import cn.jingka.portal.common.ui.MoneyText;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.reimbursement.rules.Amounts;
import cn.jingka.portal.reimbursement.rules.Assessment;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** The estimator's answer: the figure in a sentence, its parts, what declaring would add, and every step. */
class EstimateResult extends Div {

    EstimateResult(Assessment assessment, StepTexts texts) {
        this(assessment, new AssessmentSteps(assessment.steps(), texts));
    }

    /** @param steps how the reader has the steps explained */
    EstimateResult(Assessment assessment, Component steps) {
        addClassName("estimate-result");
        Amounts amounts = assessment.amounts();
        Panel answer = new Panel(
                        getTranslation("reimbursement.estimate.result.title"),
                        new Paragraph(getTranslation(
                                "reimbursement.estimate.result.sentence", Integer.toString(assessment.year()))),
                        MoneyText.big(Fen.of(amounts.entitlement())),
                        new KeyValues()
                                .with(getTranslation("reimbursement.part.OUTPATIENT"), money(amounts.outpatient()))
                                .with(getTranslation("reimbursement.part.INPATIENT"), money(amounts.inpatient()))
                                .with(getTranslation("reimbursement.part.OVER"), money(amounts.overCeiling())))
                .leading();
        if (amounts.overCeilingUndeclared() > 0) {
            answer.add(new Paragraph(getTranslation(
                    "reimbursement.estimate.result.undeclared",
                    Formats.money(Fen.of(amounts.overCeilingUndeclared())))));
        }
        Paragraph kept = new Paragraph(getTranslation("reimbursement.estimate.result.nothingKept"));
        kept.addClassName("soft");
        answer.add(kept);
        add(
                answer,
                new Panel(getTranslation("reimbursement.estimate.result.steps"), steps),
                new Panel(
                        getTranslation("reimbursement.picture.title", Integer.toString(assessment.year())),
                        new YearPicture(assessment)));
    }

    private static MoneyText money(long fen) {
        return new MoneyText(Fen.of(fen));
    }
}
