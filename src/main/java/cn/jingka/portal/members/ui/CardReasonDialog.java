package cn.jingka.portal.members.ui;

import cn.jingka.portal.common.error.DomainException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Asks for the reason before a card is blocked or released; what is refused is said beside the field. */
class CardReasonDialog extends Dialog {

    private static final int LONGEST_REASON = 200;

    private final transient Consumer<String> deed;
    private final transient Runnable onDone;
    private final TextArea reason = new TextArea(getTranslation("members.cards.block.why"));

    /**
     * @param key prefix of the dialog's texts: {@code members.cards.block} or {@code members.cards.release}
     * @param deed takes the reason, or refuses
     */
    CardReasonDialog(String key, String name, String tail, Consumer<String> deed, Runnable onDone) {
        this.deed = deed;
        this.onDone = onDone;
        setHeaderTitle(getTranslation(key + ".title", name));
        reason.setWidthFull();
        reason.setRequired(true);
        reason.setMaxLength(LONGEST_REASON);
        reason.setHelperText(getTranslation("members.cards.block.why.help"));
        Button confirm = new Button(getTranslation(key + ".confirm"), event -> confirm());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        add(new Paragraph(getTranslation(key + ".text", tail)), reason);
        getFooter().add(new Button(getTranslation("common.action.back"), event -> close()), confirm);
    }

    private void confirm() {
        try {
            deed.accept(reason.getValue());
        } catch (DomainException refusal) {
            reason.setInvalid(true);
            reason.setErrorMessage(
                    getTranslation(refusal.key(), refusal.arguments().toArray()));
            return;
        }
        close();
        onDone.run();
    }
}
