package cn.jingka.portal.oversight.ui;

import cn.jingka.portal.common.ui.MePanel;
import cn.jingka.portal.common.ui.Panel;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.springframework.stereotype.Component;

/** The way from the member's own page to who looked at their data. */
class AccessPanel extends Panel {

    @Component
    static class OnMe implements MePanel {

        @Override
        public int order() {
            return 310;
        }

        @Override
        public com.vaadin.flow.component.Component create() {
            return new AccessPanel();
        }
    }

    AccessPanel() {
        Paragraph what = new Paragraph(getTranslation("oversight.access.panel"));
        what.addClassName("soft");
        add(
                new H2(getTranslation("oversight.access.title")),
                what,
                new Anchor("me/access", getTranslation("oversight.access.open")));
    }
}
