package cn.jingka.portal.privacy.ui;

import cn.jingka.portal.common.ui.MePanel;
import cn.jingka.portal.common.ui.Panel;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** The way from the member's own matters to what the portal keeps of them. */
class DataPanel extends Panel {

    @org.springframework.stereotype.Component
    static class OnMe implements MePanel {

        @Override
        public int order() {
            return 300;
        }

        @Override
        public Component create() {
            return new DataPanel();
        }
    }

    DataPanel() {
        add(
                new H2(getTranslation("privacy.me.title")),
                new Paragraph(getTranslation("privacy.me.text")),
                new Anchor("me/data", getTranslation("privacy.me.link")));
    }
}
