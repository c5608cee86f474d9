package cn.jingka.portal.claims.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;

/** A part of a page that opens when it is asked for. */
class Folded extends Details {

    /** @param title already translated */
    Folded(String title, Component content) {
        super(title, content);
        addClassName("folded");
    }
}
