package cn.jingka.portal.reimbursement.internal.settlement;

import cn.jingka.portal.common.explain.Steps;
import cn.jingka.portal.common.identifier.DocumentIndex;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.reimbursement.RunItem;
import cn.jingka.portal.reimbursement.rules.Amounts;
import cn.jingka.portal.reimbursement.rules.Assessment;
import cn.jingka.portal.reimbursement.rules.Category;
import cn.jingka.portal.reimbursement.rules.Net;
import java.util.Optional;

/**
 * An item about to be stored.
 *
 * @param category the category that raised a rate (RB-25), if one did
 * @param steps in the stored form
 */
record ComputedItem(DocumentIndex document, RunItem item, Optional<Category> category, String steps) {

    static ComputedItem of(PersonYear year, Assessment assessment, long previouslyFen) {
        Amounts amounts = assessment.amounts();
        Net net = Net.of(amounts.entitlement(), previouslyFen);
        RunItem item = new RunItem(
                year.person().person(),
                Fen.of(amounts.outpatient()),
                Fen.of(amounts.inpatient()),
                Fen.of(amounts.overCeiling()),
                Fen.of(amounts.overCeilingUndeclared()),
                Fen.of(net.entitlementToDate()),
                Fen.of(net.previouslyInstructed()),
                Fen.of(net.payable()),
                Fen.of(net.payable() - net.overpaid()));
        Optional<Category> category = assessment.inpatient().raisedFor().or(assessment.outpatient()::raisedFor);
        return new ComputedItem(year.person().document(), item, category, Steps.write(assessment.steps()));
    }
}
