package cn.jingka.portal.support.ui;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.ui.HomeTasks;
import cn.jingka.portal.common.ui.HomeTasks.HomeTask;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** What the caller finds under “needs you” on their home page: the agent says it, and goes where it can be done on the phone. */
class NextSteps extends Div {

    private static final String CASES = "claims/";

    NextSteps(List<HomeTasks> tasks, PersonId caller) {
        List<HomeTask> open = tasks.stream()
                .flatMap(source -> source.open(caller, getLocale()).stream())
                .toList();
        if (open.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("support.desk.next.none"));
            none.addClassName("soft");
            add(none);
            return;
        }
        OrderedList list = new OrderedList();
        list.addClassName("next-steps");
        open.forEach(task -> list.add(item(task)));
        add(list);
    }

    private ListItem item(HomeTask task) {
        ListItem item = new ListItem(new Span(task.text()));
        if (task.route().startsWith(CASES)) {
            item.add(new Anchor("staff/call/" + task.route(), getTranslation("support.desk.next.here", task.action())));
        } else {
            Span where = new Span(getTranslation("support.desk.next.inPortal", task.action()));
            where.addClassName("soft");
            item.add(where);
        }
        return item;
    }
}
