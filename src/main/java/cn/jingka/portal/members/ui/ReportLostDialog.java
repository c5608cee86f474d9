package cn.jingka.portal.members.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Asks once more before a card is reported lost: it can't be taken back. */
class ReportLostDialog extends Dialog {

    ReportLostDialog(String tail, Runnable onConfirmed) {
        setHeaderTitle(getTranslation("members.me.lost.title", tail));
        add(
                new Paragraph(getTranslation("members.me.lost.question")),
                new Paragraph(getTranslation("members.me.lost.bank")));
        Button confirm = new Button(getTranslation("members.me.lost.confirm"), event -> {
            close();
            onConfirmed.run();
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(new Button(getTranslation("common.action.back"), event -> close()), confirm);
    }
}
