package cn.jingka.portal.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** A page's title, a sentence below it, and the page's actions at the side. Texts are already translated. */
public class PageHeader extends Header {

    private final Div actions = new Div();

    public PageHeader(String title) {
        addClassName("page-header");
        actions.addClassName("actions");
        Div words = new Div(new H1(title));
        add(words, actions);
    }

    public PageHeader(String title, String subtitle) {
        this(title);
        Paragraph paragraph = new Paragraph(subtitle);
        paragraph.addClassName("subtitle");
        ((Div) getComponentAt(0)).add(paragraph);
    }

    public PageHeader withActions(Component... components) {
        actions.add(components);
        return this;
    }
}
