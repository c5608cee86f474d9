package cn.jingka.portal.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/** A list without entries says so, says why, and offers what can be done. */
public class EmptyState extends Div {

    public EmptyState(VaadinIcon icon, String title, String explanation, Component... actions) {
        this(icon, new Paragraph(title), explanation, actions);
    }

    private EmptyState(VaadinIcon icon, HtmlContainer heading, String explanation, Component... actions) {
        addClassName("empty-state");
        Icon picture = icon.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        heading.addClassName("title");
        add(picture, heading, new Paragraph(explanation));
        add(actions);
    }

    /** The same where nothing else is on the page: its title is the page's. */
    public static EmptyState page(VaadinIcon icon, String title, String explanation, Component... actions) {
        return new EmptyState(icon, new H1(title), explanation, actions);
    }
}
