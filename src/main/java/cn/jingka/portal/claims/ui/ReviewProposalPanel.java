package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.Assessment;
import cn.jingka.portal.common.ui.MoneyText;
import cn.jingka.portal.common.ui.Panel;
import com.vaadin.flow.component.html.Paragraph;

/** What the rules propose with the facts as established: the amount, each criterion with its fact, and the steps. */
class ReviewProposalPanel extends Panel {

    ReviewProposalPanel(Assessment proposal, ClaimWords words) {
        super(words.say("claims.review.proposal"));
        leading();
        add(
                MoneyText.big(proposal.amount()),
                new Paragraph(words.say("claims.review.proposal." + proposal.verdict())),
                new CriteriaList(words.criteria(proposal)));
        if (!proposal.steps().isEmpty()) {
            add(words.arithmetic(proposal));
        }
        Paragraph version = new Paragraph(words.say("claims.review.proposal.rules", proposal.ruleVersion()));
        version.addClassName("soft");
        add(version);
    }
}
