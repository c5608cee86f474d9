package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.Question;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.ui.AmountField;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/** An amount in yuan; once typed it is read back with its thousands, because noughts are easily lost. */
class AmountAnswerField extends QuestionField {

    private final boolean required;
    private final AmountField field = new AmountField();

    AmountAnswerField(Question question, String labelId, Optional<String> answered) {
        this.required = question.required();
        field.setAriaLabelledBy(labelId);
        field.setSuffixComponent(new Span(getTranslation("claims.member.question.yuan")));
        field.setWidthFull();
        answered.ifPresent(field::setValue);
        field.addValueChangeListener(event -> readBack());
        add(field);
        readBack();
    }

    private void readBack() {
        boolean blank = field.getValue().isBlank();
        field.setHelperText(blank ? "" : field.read().map(Formats::money).orElse(""));
    }

    @Override
    Optional<String> read() {
        return field.getValue().isBlank() && !required
                ? Optional.of("")
                : field.read().map(Fen::toString);
    }

    @Override
    void mark(boolean invalid) {
        field.setInvalid(invalid);
    }
}
