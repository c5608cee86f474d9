package cn.jingka.portal.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;

/** Facts with their names, in two columns where there is room. */
public class KeyValues extends DescriptionList {

    public KeyValues() {
        addClassName("key-values");
    }

    public KeyValues with(String name, String value) {
        return with(name, new Span(value));
    }

    public KeyValues with(String name, Component value) {
        add(new Term(name), new Description(value));
        return this;
    }
}
