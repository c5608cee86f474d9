package cn.jingka.portal.common.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;

/** A state in one word, with an icon and a colour that say the same. */
public class StateBadge extends Span {

    public StateBadge(Tone tone, String text) {
        addClassNames("state", tone.className());
        Icon icon = tone.icon().create();
        icon.getElement().setAttribute("aria-hidden", "true");
        add(icon, new Span(text));
    }
}
