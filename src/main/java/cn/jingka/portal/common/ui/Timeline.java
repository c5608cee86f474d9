package cn.jingka.portal.common.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The stages of something on its way: done with their time, the present one, and what comes next. */
public class Timeline extends OrderedList {

    public enum Progress {
        DONE,
        NOW,
        NEXT,
        FAILED
    }

    /** @param detail when it happened, what is happening, or what to do; empty when there is nothing to say */
    public record Stage(String label, Progress progress, String detail) {}

    /** A vertical list. */
    public Timeline(List<Stage> stages) {
        addClassName("timeline");
        stages.forEach(stage -> add(item(stage)));
    }

    /** One line of labels, for cards with little room; details are read out only. */
    public static Timeline compact(List<Stage> stages) {
        Timeline timeline = new Timeline(stages);
        timeline.addClassName("compact");
        return timeline;
    }

    private static ListItem item(Stage stage) {
        Span label = new Span(stage.label());
        label.addClassName("label");
        Div words = new Div(label);
        if (!stage.detail().isEmpty()) {
            Span detail = new Span(stage.detail());
            detail.addClassName("detail");
            words.add(detail);
        }
        ListItem item = new ListItem(words);
        item.addClassName(stage.progress().name().toLowerCase(java.util.Locale.ROOT));
        if (stage.progress() == Progress.NOW) {
            item.getElement().setAttribute("aria-current", "step");
        }
        return item;
    }
}
