package cn.jingka.portal.publishing.ui;

import cn.jingka.portal.common.ui.DateField;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiConsumer;

/** From when until when a revision is shown, and the button that publishes it. */
class PublishForm extends Div {

    /** @param takesOver whether an earlier revision is shown until then */
    PublishForm(LocalDate today, boolean takesOver, BiConsumer<LocalDate, Optional<LocalDate>> onPublish) {
        addClassName("content-act");
        DateField from = new DateField(getTranslation("publishing.publish.from"));
        from.setMin(today);
        from.setValue(today);
        DateField until = new DateField(getTranslation("publishing.publish.until"));
        until.setMin(today);
        until.setHelperText(getTranslation("publishing.publish.until.hint"));
        until.setClearButtonVisible(true);
        Div days = new Div(from, until);
        days.addClassName("form-columns");
        Button publish = new Button(
                getTranslation("publishing.publish.now"),
                event -> onPublish.accept(from.typed().orElse(today), until.typed()));
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        from.addValueChangeListener(event -> publish.setText(
                event.getValue() == null || !event.getValue().isAfter(today)
                        ? getTranslation("publishing.publish.now")
                        : getTranslation(
                                "publishing.publish.later", event.getValue().toString())));
        add(days);
        if (takesOver) {
            Paragraph takeover = new Paragraph(getTranslation("publishing.publish.takeover"));
            takeover.addClassName("soft");
            add(takeover);
        }
        add(publish);
    }
}
