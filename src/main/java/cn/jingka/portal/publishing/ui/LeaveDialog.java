package cn.jingka.portal.publishing.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.BeforeLeaveEvent;

/** Asks whoever leaves a page with unsaved writing. */
final class LeaveDialog extends ConfirmDialog {

    private LeaveDialog(BeforeLeaveEvent.ContinueNavigationAction leaving) {
        setHeader(getTranslation("publishing.leave.title"));
        setText(getTranslation("publishing.leave.text"));
        setConfirmText(getTranslation("publishing.leave.go"));
        setCancelText(getTranslation("publishing.leave.stay"));
        setCancelable(true);
        addConfirmListener(event -> leaving.proceed());
        addCancelListener(event -> leaving.cancel());
    }

    static void ask(BeforeLeaveEvent event) {
        new LeaveDialog(event.postpone()).open();
    }
}
