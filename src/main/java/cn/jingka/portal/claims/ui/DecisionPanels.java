package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.Criterion;
import cn.jingka.portal.claims.DecisionExplanation;
import cn.jingka.portal.claims.DecisionExplanation.CriterionLine;
import cn.jingka.portal.claims.OwnCases;
import cn.jingka.portal.common.ui.DownloadLink;
import cn.jingka.portal.common.ui.MoneyText;
import cn.jingka.portal.common.ui.Panel;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/**
 * A decision as its member reads it: the result, what to do now, each condition with its fact and clause, the arithmetic, why it
 * isn't the estimate, and the way and the last day to disagree.
 */
class DecisionPanels extends Div {

    /** Where the letter with the same content comes from. */
    interface Letters {

        /** @return a PDF */
        byte[] letter(String reference, int decision);
    }

    /**
     * For the member whose case it is.
     *
     * @param latest only the latest decision can be acted on
     */
    DecisionPanels(DecisionExplanation decision, boolean latest, ClaimWords words, OwnCases own) {
        this(decision, latest, words, own::letter, true);
    }

    /** @param appealLink whether the way to an appeal is a page of its own, the member's */
    DecisionPanels(
            DecisionExplanation decision, boolean latest, ClaimWords words, Letters letters, boolean appealLink) {
        addClassName("decision");
        add(result(decision, latest, words, letters));
        add(new Panel(getTranslation("claims.member.decision.criteria"), new CriteriaList(decision.criteria())));
        if (!decision.arithmetic().isEmpty()) {
            add(new Panel(
                    getTranslation("claims.member.decision.arithmetic"), ClaimWords.steps(decision.arithmetic())));
        }
        if (!decision.differences().isEmpty()) {
            add(new Panel(getTranslation("claims.member.decision.differences"), list(decision.differences())));
        }
        if (latest) {
            add(appeal(decision, appealLink));
        }
    }

    private Panel result(DecisionExplanation decision, boolean latest, ClaimWords words, Letters letters) {
        Panel result = new Panel(
                getTranslation(
                        decision.number() == 1 ? "claims.member.decision.title" : "claims.member.decision.onAppeal",
                        words.day(decision.decidedOn())),
                new Paragraph(decision.result()));
        if (decision.amount().isPositive()) {
            result.add(MoneyText.big(decision.amount()));
        }
        List<CriterionLine> failing = decision.criteria().stream()
                .filter(line -> line.met() == Criterion.Met.NOT_MET)
                .toList();
        if (!failing.isEmpty()) {
            result.add(new H3(getTranslation("claims.member.decision.notMet")), new CriteriaList(failing));
        }
        if (!decision.words().isBlank()) {
            result.add(new Quoted(decision.words()));
        }
        if (latest) {
            result.add(new Paragraph(decision.money()), list(decision.next()));
            result.leading();
        }
        result.add(new DownloadLink(
                getTranslation("claims.member.decision.letter"),
                decision.reference() + "-" + decision.number() + ".pdf",
                "application/pdf",
                () -> letters.letter(decision.reference(), decision.number())));
        return result;
    }

    private Panel appeal(DecisionExplanation decision, boolean link) {
        Panel appeal = new Panel(getTranslation("claims.member.decision.appeal"), list(decision.appeal()));
        if (link && decision.appealUntil().isPresent()) {
            appeal.add(new Anchor(
                    FilingPlaces.MEMBER.of(decision.reference()) + "/appeal",
                    getTranslation("claims.member.appeal.open")));
        }
        return appeal;
    }

    private static UnorderedList list(List<String> sentences) {
        UnorderedList list = new UnorderedList();
        list.addClassName("sentences");
        sentences.forEach(sentence -> list.add(new ListItem(sentence)));
        return list;
    }
}
