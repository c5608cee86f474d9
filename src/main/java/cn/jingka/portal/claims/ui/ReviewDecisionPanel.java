package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.CaseView.Decision;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.ui.KeyValues;
import cn.jingka.portal.common.ui.MoneyText;
import cn.jingka.portal.common.ui.Panel;
import java.time.Clock;

/** A decision that was taken, for the second pair of eyes and for the appeal. */
class ReviewDecisionPanel extends Panel {

    ReviewDecisionPanel(Decision decision, ClaimWords words, Clock clock) {
        super(words.say("claims.review.decision." + (decision.number() == 1 ? "first" : "onAppeal")));
        KeyValues facts = new KeyValues()
                .with(
                        getTranslation("claims.review.decision.outcome"),
                        getTranslation("claims.review.outcome." + decision.outcome()))
                .with(getTranslation("claims.review.decide.amount"), new MoneyText(decision.amount()))
                .with(
                        getTranslation("claims.review.decision.proposed"),
                        new MoneyText(decision.assessment().amount()));
        decision.departure()
                .ifPresent(why -> facts.with(getTranslation("claims.review.decide.departure"), new Quoted(why)));
        if (!decision.reason().isEmpty()) {
            facts.with(getTranslation("claims.review.decide.words"), new Quoted(decision.reason()));
        }
        facts.with(
                getTranslation("claims.review.decision.by"),
                decision.by() + " " + Formats.minute(decision.at(), clock.getZone()));
        decision.confirmedBy().ifPresent(name -> facts.with(getTranslation("claims.review.decision.confirmed"), name));
        add(facts);
    }
}
