package cn.jingka.portal.reimbursement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** What it means that lines are set aside, and how many still are. */
class SetAsideDialog extends Dialog {

    SetAsideDialog(long waiting) {
        setHeaderTitle(getTranslation("feed.column.setAside"));
        String now = waiting == 0 ? getTranslation("feed.setAside.none") : getTranslation("feed.setAside.now", waiting);
        add(new Paragraph(getTranslation("feed.setAside.explained")), new Paragraph(now));
        getFooter().add(new Button(getTranslation("feed.close"), event -> close()));
    }
}
