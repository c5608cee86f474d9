package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.Question;
import cn.jingka.portal.claims.Question.Option;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One of several options, under their headings where they have some; yes or no is one of two. */
class ChoiceField extends QuestionField {

    private static final List<Option> YES_OR_NO =
            List.of(new Option("yes", "claims.answer.yes"), new Option("no", "claims.answer.no"));

    private final boolean required;
    private final List<RadioButtonGroup<Option>> groups = new ArrayList<>();

    ChoiceField(Question question, String labelId, Optional<String> answered) {
        this.required = question.required();
        List<Option> options = question.type() == Question.Type.YES_NO ? YES_OR_NO : question.options();
        OptionGroups.of(options).forEach(group -> {
            RadioButtonGroup<Option> choices = new RadioButtonGroup<>();
            choices.setManualValidation(true);
            choices.setItems(group.options());
            choices.setItemLabelGenerator(option -> getTranslation(option.textKey()));
            if (group.headingKey() == null) {
                choices.setAriaLabelledBy(labelId);
            } else {
                choices.setLabel(getTranslation(group.headingKey()));
            }
            group.options().stream()
                    .filter(option -> answered.filter(option.code()::equals).isPresent())
                    .forEach(choices::setValue);
            choices.addValueChangeListener(event -> chosen(choices, event.getValue()));
            groups.add(choices);
            add(choices);
        });
    }

    /** Of all headings together only one option holds. */
    private void chosen(RadioButtonGroup<Option> in, Option option) {
        accept();
        if (option != null) {
            groups.stream().filter(other -> other != in).forEach(RadioButtonGroup::clear);
        }
    }

    @Override
    Optional<String> read() {
        Optional<String> chosen = groups.stream()
                .flatMap(group -> group.getOptionalValue().stream())
                .map(Option::code)
                .findFirst();
        return chosen.isEmpty() && required
                ? refuse(getTranslation("claims.member.question.chooseOne"))
                : Optional.of(chosen.orElse(""));
    }

    @Override
    void mark(boolean invalid) {
        groups.forEach(group -> group.setInvalid(invalid));
    }
}
