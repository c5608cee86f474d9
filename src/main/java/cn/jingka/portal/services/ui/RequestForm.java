package cn.jingka.portal.services.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.ui.DateField;
import cn.jingka.portal.common.ui.RefusalLine;
import cn.jingka.portal.services.FieldRefusal;
import cn.jingka.portal.services.Households;
import cn.jingka.portal.services.NewRequest;
import cn.jingka.portal.services.RequestField;
import cn.jingka.portal.services.RequestKind;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A new request: what it is about, what the kind asks for, and the member's own words. */
class RequestForm extends Div {

    private static final int SUBJECT = 80;
    private static final int WORDS = 3000;
    private static final int SHORT = 100;

    private final RequestKind kind;
    private final transient RequestWords words;
    private final transient Households households;
    private final TextField subject = new TextField();
    private final TextArea text = new TextArea();
    private final Map<RequestField, Component> fields = new EnumMap<>(RequestField.class);
    private final RefusalLine refusal = new RefusalLine();

    RequestForm(RequestKind kind, RequestWords words, Households households, Consumer<NewRequest> onSend) {
        this.kind = kind;
        this.words = words;
        this.households = households;
        addClassName("service-form");
        kind.fields().forEach(field -> {
            Component input = input(field);
            fields.put(field, input);
            add(input);
        });
        subject.setLabel(words.say("services.request.subject." + kind));
        subject.setMaxLength(SUBJECT);
        subject.setManualValidation(true);
        text.setLabel(words.say("services.request.words." + kind));
        text.setHelperText(words.say("services.request.words.hint." + kind));
        text.setMaxLength(WORDS);
        text.setManualValidation(true);
        text.setMinRows(6);
        Button send = new Button(words.say("services.request.send." + kind), event -> send(onSend));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        add(subject, text, refusal, send);
    }

    /** Names a provider of the directory. */
    void choose(String provider) {
        @SuppressWarnings("unchecked")
        Select<String> field = (Select<String>) fields.get(RequestField.PROVIDER);
        field.setValue(provider);
        field.scrollIntoView();
    }

    private Component input(RequestField field) {
        String label = words.say(field.key());
        if (!field.required()) {
            label = words.say("services.field.optional", label);
        }
        if (field == RequestField.PROVIDER) {
            Select<String> select = select(label);
            select.setItems(households.all().stream().map(Households.Entry::id).toList());
            select.setItemLabelGenerator(
                    id -> id == null ? "" : households.name(id, getLocale()).orElse(id));
            select.setEmptySelectionAllowed(true);
            return select;
        }
        if (field.day()) {
            DateField day = new DateField(label);
            day.setMin(words.today());
            day.setManualValidation(true);
            return day;
        }
        if (field.choices().isEmpty()) {
            TextField line = new TextField(label);
            line.setMaxLength(SHORT);
            line.setManualValidation(true);
            return line;
        }
        Select<String> select = select(label);
        select.setItems(field.choices());
        select.setItemLabelGenerator(code -> code == null ? "" : words.say(field.choiceKey(code)));
        return select;
    }

    private static Select<String> select(String label) {
        Select<String> select = new Select<>();
        select.setLabel(label);
        select.setManualValidation(true);
        return select;
    }

    private void send(Consumer<NewRequest> onSend) {
        refusal.clear();
        fields.values().forEach(field -> ((HasValidationProperties) field).setInvalid(false));
        boolean subjectWritten = written(subject, "services.request.subjectMissing");
        boolean textWritten = written(text, "services.request.wordsMissing");
        if (!subjectWritten || !textWritten) {
            (subjectWritten ? text : subject).scrollIntoView();
            return;
        }
        Map<RequestField, String> details = new EnumMap<>(RequestField.class);
        fields.forEach((field, input) -> value(input).ifPresent(value -> details.put(field, value)));
        try {
            onSend.accept(new NewRequest(kind, subject.getValue(), text.getValue(), details));
        } catch (FieldRefusal refused) {
            Component field = fields.get(refused.field());
            HasValidationProperties marked = (HasValidationProperties) field;
            marked.setErrorMessage(words.say(refused.key()));
            marked.setInvalid(true);
            field.scrollIntoView();
        } catch (DomainException refused) {
            refusal.say(refused);
        }
    }

    /** Marks the field in which nothing was written. */
    private <F extends HasValue<?, String> & HasValidationProperties> boolean written(F field, String missing) {
        boolean written = !field.getValue().isBlank();
        field.setErrorMessage(written ? "" : words.say(missing));
        field.setInvalid(!written);
        return written;
    }

    private static Optional<String> value(Component input) {
        return Optional.ofNullable(((HasValue<?, ?>) input).getValue()).map(Object::toString);
    }
}
