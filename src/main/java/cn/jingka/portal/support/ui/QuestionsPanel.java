package cn.jingka.portal.support.ui;

import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.support.Verification.Asked;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;

/** Verification by questions that the system drew: the agent reads them, types what is said, and hears right or wrong. */
class QuestionsPanel extends Composite<Panel> {

    /** Takes what the caller said to one of the questions. */
    @FunctionalInterface
    interface Answered {

        void accept(int ordinal, String typed);
    }

    private final Answered answered;
    private final Button draw = new Button(getTranslation("support.questions.draw"));
    private final OrderedList list = new OrderedList();
    private final Paragraph closed = new Paragraph();

    QuestionsPanel(Runnable drawing, Answered answered) {
        this.answered = answered;
        draw.addClickListener(event -> drawing.run());
        draw.addClickShortcut(Key.F7);
        list.addClassName("call-questions");
        getContent().add(new Paragraph(getTranslation("support.questions.explained")), list, draw, closed);
    }

    @Override
    protected Panel initContent() {
        return new Panel(getTranslation("support.questions.title"));
    }

    void show(List<Asked> asked, Optional<String> whyClosed) {
        draw.setEnabled(whyClosed.isEmpty());
        closed.setText(whyClosed.orElse(""));
        closed.setVisible(whyClosed.isPresent());
        list.removeAll();
        boolean decided = decided(asked);
        boolean focused = false;
        for (Asked question : asked) {
            boolean open = question.right().isEmpty() && !decided;
            ListItem row = row(question, open, open && !focused);
            focused |= open;
            list.add(row);
        }
    }

    private ListItem row(Asked question, boolean open, boolean focus) {
        String words = getTranslation(question.textKey());
        ListItem row = new ListItem(new Span(words));
        question.right()
                .ifPresent(right -> row.add(new StateBadge(
                        right ? Tone.GOOD : Tone.BAD,
                        getTranslation(right ? "support.questions.right" : "support.questions.wrong"))));
        if (open) {
            TextField answer = new TextField();
            answer.setAriaLabel(words);
            answer.setAutocomplete(Autocomplete.OFF);
            answer.setValueChangeMode(ValueChangeMode.EAGER);
            answer.setMaxLength(60);
            answer.addKeyDownListener(Key.ENTER, event -> answered.accept(question.ordinal(), answer.getValue()));
            Button check = new Button(
                    getTranslation("support.questions.check"),
                    event -> answered.accept(question.ordinal(), answer.getValue()));
            Div line = new Div(answer, check);
            line.addClassName("call-line");
            row.add(line);
            if (focus) {
                answer.focus();
            }
        }
        return row;
    }

    /** Two of a kind decide; what is left needs no answer any more. */
    private static boolean decided(List<Asked> asked) {
        long right = asked.stream()
                .filter(question -> question.right().orElse(false))
                .count();
        long wrong = asked.stream()
                .filter(question -> !question.right().orElse(true))
                .count();
        return right >= 2 || wrong >= 2;
    }
}
