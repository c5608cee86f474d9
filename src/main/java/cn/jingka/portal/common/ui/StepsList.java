package cn.jingka.portal.common.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.money.Fen;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/**
 * An amount explained: each step says what was taken and the rule in plain words, with the figure at the side and the clause
 * behind a small mark. The same list for member, operator and agent.
 */
public class StepsList extends OrderedList {

    /**
     * @param text the step in the reader's language
     * @param clause the clause's id, e.g. {@code RB-OUT}
     * @param clauseHint read out and shown on hovering over the clause, e.g. since when its figures apply
     */
    public record Step(String text, Fen figure, String clause, String clauseHint) {}

    public StepsList(List<Step> steps) {
        addClassName("steps");
        steps.forEach(step -> add(item(step)));
    }

    private static ListItem item(Step step) {
        Span clause = new Span(step.clause());
        clause.addClassName("clause");
        clause.setTitle(step.clauseHint());
        Div words = new Div(new Span(step.text()), clause);
        Span figure = new Span(Formats.money(step.figure()));
        figure.addClassNames("money", "figure");
        return new ListItem(words, figure);
    }
}
