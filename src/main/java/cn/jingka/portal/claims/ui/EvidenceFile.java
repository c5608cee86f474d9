package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.Evidence;
import cn.jingka.portal.claims.EvidenceItem;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;

/** A file that was received: its name, what it is, and what can be done with it. */
class EvidenceFile extends Div {

    private static final int KILO = 1024;

    /** What the reader may do with files. */
    interface Actions {

        boolean mayRemove();

        boolean mayQuestion();

        void remove(EvidenceItem item);

        /** An empty text settles the question. */
        void question(EvidenceItem item, String words);
    }

    private final transient EvidenceItem item;
    private final transient Actions actions;
    private final Div buttons = new Div();

    EvidenceFile(Evidence evidence, String reference, EvidenceItem item, Actions actions) {
        this.item = item;
        this.actions = actions;
        addClassName("evidence-file");
        Span name = new Span(item.fileName());
        name.addClassName("evidence-name");
        Span detail = new Span(detail());
        detail.addClassName("soft");
        Div words = new Div(name, detail);
        words.addClassName("evidence-words");
        buttons.addClassName("evidence-buttons");
        add(words, buttons);
        addViewer(evidence, reference);
        if (item.question() != null) {
            Paragraph question = new Paragraph(getTranslation("claims.evidence.file.question", item.question()));
            question.addClassName("evidence-question");
            add(question);
        }
        if (actions.mayQuestion()) {
            addQuestion();
        }
        if (actions.mayRemove()) {
            Button remove = button("claims.evidence.action.remove");
            remove.setAriaLabel(getTranslation("claims.evidence.action.removeNamed", item.fileName()));
            remove.addClickListener(click -> actions.remove(item));
        }
    }

    private void addViewer(Evidence evidence, String reference) {
        Div place = new Div();
        Button view = button("claims.evidence.action.view");
        view.setAriaLabel(getTranslation("claims.evidence.action.viewNamed", item.fileName()));
        view.addClickListener(click -> {
            boolean open = place.getComponentCount() > 0;
            place.removeAll();
            if (!open) {
                place.add(new EvidenceViewer(evidence, reference, item));
            }
            view.setText(getTranslation(open ? "claims.evidence.action.view" : "claims.evidence.action.hide"));
        });
        add(place);
    }

    private void addQuestion() {
        if (item.question() != null) {
            button("claims.evidence.action.clear").addClickListener(click -> actions.question(item, ""));
            return;
        }
        Button open = button("claims.evidence.action.question");
        open.addClickListener(click -> {
            open.setVisible(false);
            add(questionForm());
        });
    }

    private Div questionForm() {
        TextArea words = new TextArea(getTranslation("claims.evidence.question.label"));
        words.setMaxLength(WordsForm.REASON);
        Button send = new Button(getTranslation("claims.evidence.action.questionSend"), click -> {
            if (words.getValue().isBlank()) {
                words.setErrorMessage(getTranslation("claims.evidence.question.empty"));
                words.setInvalid(true);
            } else {
                actions.question(item, words.getValue());
            }
        });
        Div form = new Div(words, send);
        form.addClassName("evidence-question-form");
        return form;
    }

    private Button button(String key) {
        Button button = new Button(getTranslation(key));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        buttons.add(button);
        return button;
    }

    private String detail() {
        return EvidenceViewer.isPdf(item)
                ? getTranslation("claims.evidence.file.pdf", String.valueOf(item.pages()), size(item.bytes()))
                : getTranslation("claims.evidence.file.photo", size(item.bytes()));
    }

    private static String size(long bytes) {
        long kilo = Math.max(1, (bytes + KILO - 1) / KILO);
        return kilo < KILO ? kilo + " KB" : (kilo * 10 / KILO) / 10 + "." + (kilo * 10 / KILO) % 10 + " MB";
    }
}
