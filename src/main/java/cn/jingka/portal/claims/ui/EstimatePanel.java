package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.Assessment;
import cn.jingka.portal.claims.ClaimKind;
import cn.jingka.portal.claims.Criterion;
import cn.jingka.portal.common.ui.MoneyText;
import cn.jingka.portal.common.ui.Panel;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;

/** What the rules make of the answers so far: the amount with its steps. The decision comes from the same rules. */
class EstimatePanel extends Panel {

    EstimatePanel(ClaimKind kind, Assessment assessment, ClaimWords words) {
        super(words.say("claims.member.estimate.title"));
        addClassName("estimate-panel");
        if (assessment.amount().isPositive()) {
            add(MoneyText.big(assessment.amount()), new Paragraph(meaning(kind, words)));
        } else {
            add(new Paragraph(words.say(
                    assessment.verdict() == Criterion.Met.NOT_MET
                            ? "claims.member.estimate.nothing"
                            : "claims.member.estimate.notYet")));
        }
        if (!assessment.steps().isEmpty()) {
            add(new H3(words.say("claims.member.estimate.steps")), words.arithmetic(assessment));
        }
        Paragraph same = new Paragraph(words.say("claims.member.estimate.same"));
        same.addClassName("soft");
        add(same);
    }

    /** What an estimated amount is: money, or what enters the next quarterly run. */
    static String meaning(ClaimKind kind, ClaimWords words) {
        return words.say(
                kind.settlement() == ClaimKind.Settlement.HANDED_ON
                        ? "claims.member.estimate.handedOn"
                        : "claims.member.estimate.amount");
    }
}
