package cn.jingka.portal.identity.ui;

import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.security.Workplaces;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.identity.OwnPassword;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Where everybody with a password made by the portal starts: it was seen by whoever handed it over. */
@Route("new-password")
@RolesAllowed({
    "UNIT_OFFICER",
    "REVIEWER",
    "OPERATOR",
    "AGENT",
    "SUPERVISOR",
    "MERCHANT",
    "EDITOR",
    "SERVICE_DESK",
    "ADMINISTRATOR"
})
class NewPasswordView extends Div implements HasDynamicTitle {

    NewPasswordView(OwnPassword password, CurrentActor actor) {
        addClassName("account");
        String introduction = password.due() ? "identity.newPassword.due" : "identity.newPassword.introduction";
        add(
                new PageHeader(getTranslation("identity.newPassword.title"), getTranslation(introduction)),
                new NewPasswordForm(
                        password,
                        () -> UI.getCurrent().navigate(Workplaces.of(actor).orElse(""))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.newPassword.title");
    }
}
