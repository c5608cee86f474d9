package cn.jingka.portal.identity.ui;

import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.identity.ui.SecurityPanel.Reader;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The own sign-in of staff and of merchants' counters. */
@Route("staff/security")
@Menu(title = "identity.security.title", order = 99, icon = "vaadin:shield")
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
class StaffSecurityView extends SecurityPage {

    StaffSecurityView(List<SecurityPanel> panels, CurrentActor actor) {
        super(
                panels,
                actor.has(Role.MERCHANT) ? Reader.COUNTER : Reader.STAFF,
                actor.has(Role.MERCHANT) ? "identity.security.counter" : "identity.security.staff");
    }
}
