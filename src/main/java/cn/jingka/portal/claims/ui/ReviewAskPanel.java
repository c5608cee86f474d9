package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.CaseView.MaterialStatus;
import cn.jingka.portal.claims.ReviewDesk.Template;
import cn.jingka.portal.common.ui.Panel;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A question to the filer: from a ready-made text or freely, with the materials asked for and the day to answer by. */
class ReviewAskPanel extends Panel {

    private final transient ReviewCase open;
    private final TextArea text;
    private final DatePicker until;
    private final Map<String, Checkbox> materials = new LinkedHashMap<>();

    ReviewAskPanel(ReviewCase open) {
        super(open.words().say("claims.review.ask"));
        this.open = open;
        text = new TextArea(getTranslation("claims.review.ask.text"));
        text.setMaxLength(WordsForm.REASON);
        text.setWidthFull();
        text.setManualValidation(true);
        text.addValueChangeListener(event -> text.setInvalid(false));
        until = new DatePicker(getTranslation("claims.review.ask.until"));
        until.setI18n(new DatePicker.DatePickerI18n().setDateFormats("yyyy-MM-dd", "yyyyMMdd"));
        until.setMin(open.today().plusDays(1));
        until.setValue(open.today().plusDays(open.view().answerDays()));
        Div choices = new Div();
        choices.addClassName("review-materials-asked");
        for (MaterialStatus status : open.view().view().materials()) {
            String id = status.material().id();
            Checkbox box = new Checkbox(open.words().material(open.view().view().kind(), id));
            materials.put(id, box);
            choices.add(box);
        }
        Button send = new Button(getTranslation("claims.review.ask.action"), event -> send());
        add(
                new Paragraph(getTranslation("claims.review.ask.explanation")),
                templates(),
                text,
                new Paragraph(getTranslation("claims.review.ask.materials")),
                choices,
                until,
                send);
    }

    private Select<Template> templates() {
        Select<Template> select = new Select<>();
        select.setLabel(getTranslation("claims.review.ask.template"));
        select.setItems(open.desk().templates(open.view().view().kind()));
        select.setItemLabelGenerator(template -> getTranslation(template.titleKey()));
        select.setWidth("min(100%, 24em)");
        select.addValueChangeListener(event -> {
            text.setValue(getTranslation(event.getValue().textKey()));
            materials.forEach(
                    (id, box) -> box.setValue(event.getValue().materials().contains(id)));
        });
        return select;
    }

    private void send() {
        if (text.getValue().isBlank()) {
            text.setErrorMessage(getTranslation("claims.words.missing"));
            text.setInvalid(true);
            text.focus();
            return;
        }
        List<String> asked = materials.entrySet().stream()
                .filter(entry -> entry.getValue().getValue())
                .map(Map.Entry::getKey)
                .toList();
        open.onChanged()
                .accept(open.desk().ask(open.reference(), open.version(), text.getValue(), asked, until.getValue()));
    }
}
