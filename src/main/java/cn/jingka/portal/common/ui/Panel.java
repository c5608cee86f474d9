package cn.jingka.portal.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** One matter on a page: a heading and what belongs to it, on a surface of its own. */
public class Panel extends Section {

    public Panel(Component... content) {
        addClassName("panel");
        add(content);
    }

    public Panel(String title, Component... content) {
        addClassName("panel");
        add(new H2(title));
        add(content);
    }

    /** The panel that answers the page's question. */
    public Panel leading() {
        addClassName("leading");
        return this;
    }
}
