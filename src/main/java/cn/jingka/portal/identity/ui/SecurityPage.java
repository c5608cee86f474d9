package cn.jingka.portal.identity.ui;

import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.identity.ui.SecurityPanel.Reader;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.Comparator;
import java.util.List;

/**
 * One's own sign-in: what it takes, and where one is signed in. The panels are found by Spring, so the components that open
 * from them are named here for the page's part of the front-end bundle.
 */
@Uses(ConfirmDialog.class)
@Uses(Dialog.class)
@Uses(TextField.class)
abstract class SecurityPage extends Div implements HasDynamicTitle {

    SecurityPage(List<SecurityPanel> panels, Reader reader, String introduction) {
        addClassName("security");
        add(new PageHeader(getTranslation("identity.security.title"), getTranslation(introduction)));
        panels.stream()
                .sorted(Comparator.comparing(SecurityPanel::order))
                .flatMap(panel -> panel.create(reader).stream())
                .forEach(this::add);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.security.title");
    }
}
