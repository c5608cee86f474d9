package cn.jingka.portal.members.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Paragraph;

/** Asks once more before a card is reported lost: it can't be taken back. */
class ReportLostDialog extends ConfirmDialog {

    ReportLostDialog(String tail, Runnable onConfirmed) {
        setHeader(getTranslation("members.me.lost.title", tail));
        add(
                new Paragraph(getTranslation("members.me.lost.question")),
                new Paragraph(getTranslation("members.me.lost.bank")));
        setCancelable(true);
        setCancelText(getTranslation("common.action.back"));
        setConfirmText(getTranslation("members.me.lost.confirm"));
        setConfirmButtonTheme("error primary");
        addConfirmListener(event -> onConfirmed.run());
    }
}
