package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.Question;
import cn.jingka.portal.common.ui.RefusalLine;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;

/** Where one question is answered. It says itself what is wrong with an answer, and why. */
abstract class QuestionField extends Div {

    private final RefusalLine error = new RefusalLine();

    QuestionField() {
        addClassName("question-field");
        add(error);
    }

    /**
     * @param labelId the element that holds the question's words
     * @param answered what was answered before
     */
    static QuestionField of(Question question, String labelId, Optional<String> answered) {
        return switch (question.type()) {
            case YES_NO, CHOICE -> new ChoiceField(question, labelId, answered);
            case SEVERAL -> new SeveralField(question, labelId, answered);
            case DATE -> new DayPartsField(question, labelId, answered);
            case MONEY -> new AmountAnswerField(question, labelId, answered);
            case COUNT, SHORT_TEXT, LONG_TEXT, PERSON_NAME, MOBILE, ACCOUNT, IDENTITY_NUMBER ->
                new TextAnswerField(question, labelId, answered);
        };
    }

    /** The answer in its text form, blank for none; nothing when it can't be taken: then the field says why. */
    abstract Optional<String> read();

    /** Whether a blank field means that the answer given before stays, see {@link Question#identifying()}. */
    boolean keepsAnswer() {
        return false;
    }

    /** Says what is wrong, and marks where. */
    final <T> Optional<T> refuse(String why) {
        error.say(why);
        mark(true);
        return Optional.empty();
    }

    final void accept() {
        error.clear();
        mark(false);
    }

    abstract void mark(boolean invalid);
}
