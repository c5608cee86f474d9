package cn.jingka.portal.shell.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.testing.PortalViewTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import org.junit.jupiter.api.Test;

class StartViewTest extends PortalViewTest {

    @Test
    void aVisitorFindsTheWayInTheEstimatorAndTheBenefits() {
        UI.getCurrent().navigate("");
        assertThat(_get(H1.class).getText()).contains("京卡");
        assertThat(_find(Anchor.class)).extracting(Anchor::getHref).contains("sign-in", "estimate", "benefits");
        _assertNone(EmptyState.class);
    }
}
