package cn.jingka.portal.members.ui;

import cn.jingka.portal.common.ui.NotShared;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.members.ContactChange;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The member changes their mobile number. */
@Route("me/number")
@RolesAllowed("MEMBER")
@NotShared
class NumberView extends Div implements HasDynamicTitle {

    NumberView(ContactChange change) {
        add(
                new Anchor("me", getTranslation("members.number.toMe")),
                new PageHeader(getPageTitle()),
                new NumberForm(change, this::changed));
    }

    private void changed() {
        Notification.show(getTranslation("members.number.changed"));
        UI.getCurrent().navigate("me");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("members.number.title");
    }
}
