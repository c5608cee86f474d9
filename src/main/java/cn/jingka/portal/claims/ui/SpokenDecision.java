package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.DecisionExplanation;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.ui.SpokenSteps;
import cn.jingka.portal.common.ui.StepsList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** A decision for an agent on the phone: the member's own explanation, and how to say the clauses that decided. */
class SpokenDecision extends Div {

    SpokenDecision(DecisionExplanation decision, Texts texts) {
        addClassName("page-parts");
        add(new Paragraph(decision.result()), new CriteriaList(decision.criteria()));
        if (!decision.arithmetic().isEmpty()) {
            add(new SpokenSteps(
                    decision.arithmetic().stream()
                            .map(line -> new StepsList.Step(line.text(), line.figure(), line.clause(), line.basis()))
                            .toList(),
                    texts));
        } else {
            decision.clauses().forEach(clause -> SpokenSteps.say(clause, texts).ifPresent(this::add));
        }
        if (!decision.words().isBlank()) {
            add(new Quoted(decision.words()));
        }
        add(new Paragraph(decision.money()), list(decision.next()), list(decision.appeal()));
    }

    private static UnorderedList list(List<String> sentences) {
        UnorderedList list = new UnorderedList();
        list.addClassName("sentences");
        sentences.forEach(sentence -> list.add(new ListItem(sentence)));
        return list;
    }
}
