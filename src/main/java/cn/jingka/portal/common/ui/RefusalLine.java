package cn.jingka.portal.common.ui;

import cn.jingka.portal.common.error.DomainException;
import com.vaadin.flow.component.html.Paragraph;

/** Why something was refused, said where it was tried; hidden until there is something to say. */
public class RefusalLine extends Paragraph {

    public RefusalLine() {
        addClassName("refusal");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    /** @param why already translated */
    public void say(String why) {
        setText(why);
        setVisible(true);
        scrollIntoView();
    }

    public void say(DomainException refused) {
        say(getTranslation(refused.key(), refused.arguments().toArray()));
    }

    public void clear() {
        setVisible(false);
    }
}
