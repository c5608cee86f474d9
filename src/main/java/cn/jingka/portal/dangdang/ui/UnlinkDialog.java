package cn.jingka.portal.dangdang.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.dangdang.BindWindow;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Paragraph;

/** Asks once more before the account is unlinked, and says whether it can be linked again (BOOK-1). */
class UnlinkDialog extends ConfirmDialog {

    UnlinkDialog(BindWindow window, Runnable onConfirmed) {
        setHeader(getTranslation("dangdang.unlink.title"));
        add(
                new Paragraph(getTranslation("dangdang.unlink.gold")),
                new Paragraph(
                        window.open()
                                ? getTranslation(
                                        "dangdang.unlink.again",
                                        Formats.prose(window.lastDay().orElseThrow(), getLocale()))
                                : getTranslation("dangdang.unlink.never")));
        setCancelable(true);
        setCancelText(getTranslation("common.action.back"));
        setConfirmText(getTranslation("dangdang.unlink.confirm"));
        setConfirmButtonTheme("error primary");
        addConfirmListener(event -> onConfirmed.run());
    }
}
