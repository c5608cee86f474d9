package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.Question;
import cn.jingka.portal.claims.Question.Type;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.text.Normalizer;
import java.util.Optional;

/** Words or digits. An identifying answer is never sent back to the screen: a blank field keeps it. */
class TextAnswerField extends QuestionField {

    private static final int SHORT = 100;
    private static final int LONG = 2000;

    private final transient Question question;
    private final boolean answeredBefore;
    private final TextFieldBase<?, String> field;

    TextAnswerField(Question question, String labelId, Optional<String> answered) {
        this.question = question;
        this.answeredBefore = answered.isPresent();
        this.field = question.type() == Type.LONG_TEXT ? area() : line();
        field.setAriaLabelledBy(labelId);
        field.setManualValidation(true);
        field.setWidthFull();
        if (question.identifying()) {
            answered.ifPresent(masked -> field.setHelperText(getTranslation("claims.member.question.keeps", masked)));
        } else {
            answered.ifPresent(field::setValue);
        }
        field.addValueChangeListener(event -> accept());
        add(field);
    }

    private static TextArea area() {
        TextArea area = new TextArea();
        area.setMaxLength(LONG);
        area.setMinRows(5);
        return area;
    }

    private TextField line() {
        TextField line = new TextField();
        line.setMaxLength(SHORT);
        line.setAutocomplete(Autocomplete.OFF);
        switch (question.type()) {
            case COUNT, ACCOUNT -> line.getElement().setAttribute("inputmode", "numeric");
            case MOBILE -> line.getElement().setAttribute("inputmode", "tel");
            default -> {}
        }
        return line;
    }

    @Override
    Optional<String> read() {
        String typed = field.getValue().strip();
        boolean words = question.type() == Type.LONG_TEXT || question.type() == Type.SHORT_TEXT;
        String value = words ? typed : Normalizer.normalize(typed, Normalizer.Form.NFKC);
        if (value.isEmpty() && question.required()) {
            return refuse(getTranslation("claims.member.question.blank"));
        }
        if (question.type() == Type.COUNT && !value.matches("[0-9]{0,9}")) {
            return refuse(getTranslation("claims.member.question.notCount"));
        }
        return Optional.of(value);
    }

    @Override
    boolean keepsAnswer() {
        return question.identifying() && answeredBefore && field.getValue().isBlank();
    }

    @Override
    void mark(boolean invalid) {
        field.setInvalid(invalid);
    }
}
