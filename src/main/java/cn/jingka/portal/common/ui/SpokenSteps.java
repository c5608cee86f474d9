package cn.jingka.portal.common.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.i18n.Texts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The steps of an amount for an agent on the phone: the member's own steps with the clause in front, and once for each clause
 * how to say it.
 */
public class SpokenSteps extends OrderedList {

    /** The text of a clause in an agent's words stands under this prefix and the clause's id. */
    public static final String SAY = "common.say.";

    public SpokenSteps(List<StepsList.Step> steps, Texts texts) {
        addClassName("spoken-steps");
        Set<String> said = new HashSet<>();
        steps.forEach(step -> add(item(step, said.add(step.clause()), texts)));
    }

    /** How an agent says what the clause means; nothing for a clause without words of its own. */
    public static Optional<Span> say(String clause, Texts texts) {
        Locale language = UI.getCurrent().getLocale();
        if (!texts.all(language).containsKey(SAY + clause)) {
            return Optional.empty();
        }
        Span words = new Span(texts.getTranslation(SAY + clause, language));
        words.addClassName("spoken");
        return Optional.of(words);
    }

    private static ListItem item(StepsList.Step step, boolean first, Texts texts) {
        Span clause = new Span(step.clause());
        clause.addClassName("clause");
        clause.setTitle(step.clauseHint());
        Span figure = new Span(Formats.money(step.figure()));
        figure.addClassNames("money", "figure");
        Div words = new Div(new Span(step.text()));
        if (first) {
            say(step.clause(), texts).ifPresent(words::add);
        }
        return new ListItem(clause, words, figure);
    }
}
