package cn.jingka.portal.publishing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;

/** What an editor does with a draft: keep it, hand it to the reviewer, drop it. */
class DraftActs extends Div {

    DraftActs(PieceView page) {
        addClassName("content-act");
        TextArea note = new TextArea(getTranslation("publishing.draft.note"));
        note.setMaxLength(2000);
        note.setWidthFull();
        Button save = new Button(getTranslation("publishing.draft.save"), event -> {
            if (page.save()) {
                Notification.show(getTranslation("publishing.done.saved"));
            }
        });
        Button send = new Button(getTranslation("publishing.draft.send"), event -> page.sendToReview(note.getValue()));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        Button discard = new Button(getTranslation("publishing.draft.discard"), event -> confirm(page));
        discard.addThemeVariants(ButtonVariant.TERTIARY);
        Div acts = new Div(save, send, discard);
        acts.addClassName("row");
        add(note, acts);
    }

    private void confirm(PieceView page) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("publishing.discard.title"));
        dialog.setText(getTranslation("publishing.discard.text"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("common.action.back"));
        dialog.setConfirmText(getTranslation("publishing.draft.discard"));
        dialog.addConfirmListener(event -> page.discard());
        dialog.open();
    }
}
