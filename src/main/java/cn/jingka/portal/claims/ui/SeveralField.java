package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.Question;
import cn.jingka.portal.claims.Question.Option;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Any number of options, under their headings where they have some. */
class SeveralField extends QuestionField {

    private final transient Question question;
    private final List<CheckboxGroup<Option>> groups = new ArrayList<>();

    SeveralField(Question question, String labelId, Optional<String> answered) {
        this.question = question;
        Set<String> chosen = answered.map(codes -> Set.copyOf(Arrays.asList(codes.split(","))))
                .orElse(Set.of());
        OptionGroups.of(question.options()).forEach(group -> {
            CheckboxGroup<Option> choices = new CheckboxGroup<>();
            choices.setManualValidation(true);
            choices.setItems(group.options());
            choices.setItemLabelGenerator(option -> getTranslation(option.textKey()));
            if (group.headingKey() == null) {
                choices.setAriaLabelledBy(labelId);
            } else {
                choices.setLabel(getTranslation(group.headingKey()));
            }
            choices.setValue(group.options().stream()
                    .filter(option -> chosen.contains(option.code()))
                    .collect(Collectors.toSet()));
            choices.addValueChangeListener(event -> accept());
            groups.add(choices);
            add(choices);
        });
    }

    @Override
    Optional<String> read() {
        Set<Option> chosen =
                groups.stream().flatMap(group -> group.getValue().stream()).collect(Collectors.toSet());
        if (chosen.isEmpty() && question.required()) {
            return refuse(getTranslation("claims.member.question.chooseSome"));
        }
        return Optional.of(question.options().stream()
                .filter(chosen::contains)
                .map(Option::code)
                .collect(Collectors.joining(",")));
    }

    @Override
    void mark(boolean invalid) {
        groups.forEach(group -> group.setInvalid(invalid));
    }
}
