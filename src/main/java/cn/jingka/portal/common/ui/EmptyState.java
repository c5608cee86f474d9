package cn.jingka.portal.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/** A list without entries says so, says why, and offers what can be done. */
public class EmptyState extends Div {

    public EmptyState(VaadinIcon icon, String title, String explanation, Component... actions) {
        addClassName("empty-state");
        Icon picture = icon.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        Paragraph heading = new Paragraph(title);
        heading.addClassName("title");
        add(picture, heading, new Paragraph(explanation));
        add(actions);
    }
}
