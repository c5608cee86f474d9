package cn.jingka.portal;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.testing.PortalViewTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import org.junit.jupiter.api.Test;

class PortalViewSmokeTest extends PortalViewTest {

    @Test
    void theStartPageOpens() {
        signInAsStaff("operator", Role.OPERATOR);
        UI.getCurrent().navigate("");
        _get(H1.class);
    }
}
