package cn.jingka.portal.common.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Stands above a page on which an agent does something for the caller: for whom, and the way back to the call. */
public class CallerStrip extends Div {

    private static final String DESK = "staff/call";

    /** @param name of the caller */
    public CallerStrip(String name) {
        addClassNames("caller-strip", "row", "apart");
        Anchor back = new Anchor(DESK, getTranslation("common.caller.back"));
        back.getElement().setAttribute(CallerPanel.KEY, "q");
        add(new Span(getTranslation("common.caller.for", name)), back);
    }
}
