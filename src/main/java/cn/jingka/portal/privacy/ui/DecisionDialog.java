package cn.jingka.portal.privacy.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.ui.RefusalLine;
import cn.jingka.portal.privacy.CorrectionDesk;
import cn.jingka.portal.privacy.CorrectionDesk.Line;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;

/** Says what the decision does before it is taken, and asks for the words to the member. */
class DecisionDialog extends Dialog {

    private static final int LONGEST_WORDS = 1_000;

    private final transient CorrectionDesk desk;
    private final transient Line line;
    private final boolean agreed;
    private final transient Runnable onDone;
    private final TextArea words = new TextArea();
    private final RefusalLine refusal = new RefusalLine();

    DecisionDialog(CorrectionDesk desk, Line line, boolean agreed, Runnable onDone) {
        this.desk = desk;
        this.line = line;
        this.agreed = agreed;
        this.onDone = onDone;
        String key = "privacy.corrections." + (agreed ? applied() : "refuse");
        setHeaderTitle(getTranslation(key));
        words.setLabel(getTranslation(agreed ? "privacy.corrections.words" : "privacy.corrections.why"));
        words.setRequired(!agreed);
        words.setMaxLength(LONGEST_WORDS);
        words.setWidthFull();
        Button confirm = new Button(getTranslation(key + ".confirm"), event -> confirm());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        add(new Paragraph(getTranslation(key + ".meaning")), words, refusal);
        getFooter().add(new Button(getTranslation("common.action.back"), event -> close()), confirm);
    }

    private String applied() {
        return line.correction().item().applied() ? "apply" : "accept";
    }

    private void confirm() {
        try {
            String reference = line.correction().reference();
            if (agreed) {
                desk.accept(reference, words.getValue());
            } else {
                desk.refuse(reference, words.getValue());
            }
            close();
            onDone.run();
        } catch (DomainException refused) {
            refusal.say(refused);
        }
    }
}
