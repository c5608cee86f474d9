package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.Question;
import cn.jingka.portal.claims.Question.Type;
import cn.jingka.portal.common.error.DomainException;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One question, one page: how far one is, the question, its field, one button. */
class QuestionPage extends Div {

    private static final String LABEL = "question-title";

    /**
     * @param kind whose question it is
     * @param number from 1
     * @param back where the way back leads, with its words
     * @param note what becomes of the answer
     */
    record Frame(String kind, int number, int count, String back, String backWords, String note) {}

    private final QuestionField field;

    /** @param onAnswer takes the answer, or nothing when the one given before stays; its refusal is said at the field */
    QuestionPage(
            Question question,
            Optional<String> answered,
            Frame frame,
            ClaimWords words,
            Consumer<Optional<String>> onAnswer) {
        addClassName("question-page");
        H1 title = new H1(words.question(frame.kind(), question.id()));
        title.setId(LABEL);
        field = QuestionField.of(question, LABEL, answered);
        Paragraph progress = soft(getTranslation(
                "claims.member.question.progress",
                words.title(frame.kind()),
                Integer.toString(frame.number()),
                Integer.toString(frame.count())));
        Button go = new Button(getTranslation("claims.member.question.continue"), event -> send(onAnswer));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        if (question.type() != Type.LONG_TEXT) {
            // The last keystrokes of the field have to arrive before the answer is read.
            go.addClickShortcut(Key.ENTER).resetFocusOnActiveElement();
        }
        add(new Anchor(frame.back(), frame.backWords()), progress, title);
        words.questionHint(frame.kind(), question.id()).ifPresent(hint -> add(soft(hint)));
        if (!question.required()) {
            add(soft(getTranslation("claims.member.question.optional")));
        }
        add(field, go, soft(frame.note()));
    }

    private void send(Consumer<Optional<String>> onAnswer) {
        try {
            if (field.keepsAnswer()) {
                onAnswer.accept(Optional.empty());
            } else {
                field.read().map(Optional::of).ifPresent(onAnswer);
            }
        } catch (DomainException refused) {
            field.refuse(ClaimWords.refusal(this, refused));
        }
    }

    /** Where a question stands among others, from 0; -1 when it isn't there. */
    static int place(List<Question> questions, String id) {
        return questions.stream().map(Question::id).toList().indexOf(id);
    }

    private static Paragraph soft(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("soft");
        return paragraph;
    }
}
