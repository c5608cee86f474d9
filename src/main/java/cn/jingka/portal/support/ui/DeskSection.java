package cn.jingka.portal.support.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.ui.RefusalLine;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.function.Supplier;

/** One section of the desk, reached by its digit. What one module refuses leaves the others readable. */
class DeskSection extends Section {

    /** Keys have ten digits; the sections behind the ninth are reached by tabbing. */
    private static final int DIGITS = 9;

    DeskSection(String id, int number, Supplier<Component> content) {
        addClassNames("panel", "desk-section", "desk-" + id);
        H2 title = new H2(getTranslation("support.desk.section." + id));
        if (number <= DIGITS) {
            Span key = new Span(Integer.toString(number));
            key.addClassName("key");
            key.getElement().setAttribute("aria-hidden", "true");
            title.addComponentAsFirst(key);
            getElement().setAttribute("data-section", Integer.toString(number));
        }
        getElement().setAttribute("tabindex", "-1");
        add(title);
        try {
            add(content.get());
        } catch (DomainException refused) {
            RefusalLine why = new RefusalLine();
            add(why);
            why.say(refused);
        }
    }
}
