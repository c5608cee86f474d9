package cn.jingka.portal.identity.ui;

import cn.jingka.portal.common.ui.NotShared;
import cn.jingka.portal.identity.ui.SecurityPanel.Reader;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The member's own sign-in. */
@Route("me/security")
@RolesAllowed("MEMBER")
@NotShared
class MemberSecurityView extends SecurityPage {

    MemberSecurityView(List<SecurityPanel> panels) {
        super(panels, Reader.MEMBER, "identity.security.member");
        addComponentAsFirst(new Anchor("me", getTranslation("identity.security.back")));
    }
}
