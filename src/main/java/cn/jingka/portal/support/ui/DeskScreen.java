package cn.jingka.portal.support.ui;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.CallerAccess;
import cn.jingka.portal.common.security.ThisCaller;
import cn.jingka.portal.common.ui.CallerPanel;
import cn.jingka.portal.common.ui.HomeTasks;
import cn.jingka.portal.support.DeskLooks;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Supplier;

/**
 * The desk: what can be done for the caller above, what is open and what was paid in the wide column, who it is and how they stand at
 * the side. Digits go to the sections, letters do what they stand for; the script {@code support/desk-keys.js} presses them.
 */
class DeskScreen extends Div {

    private final transient CallerAccess caller;
    private final transient DeskLooks looks;
    private final Div wide = new Div();
    private final Div aside = new Div();
    private int sections;

    DeskScreen(CallerAccess access, DeskLooks looks, List<CallerPanel> panels, List<HomeTasks> tasks) {
        this.caller = new ThisCaller(access);
        this.looks = looks;
        addClassName("desk");
        wide.addClassName("desk-wide");
        aside.addClassName("desk-aside");
        DeskHelp help = new DeskHelp();
        Div columns = new Div(wide, aside);
        columns.addClassName("desk-columns");
        add(new DeskActions(help), help, columns);
        PersonId who = caller.caller();
        wide.add(section("next", () -> new NextSteps(tasks, who)));
        panels.stream().filter(panel -> !panel.aside()).forEach(panel -> wide.add(section(panel)));
        panels.stream().filter(CallerPanel::aside).forEach(panel -> aside.add(section(panel)));
    }

    private DeskSection section(CallerPanel panel) {
        return section(panel.id(), () -> panel.create(caller));
    }

    private DeskSection section(String id, Supplier<Component> content) {
        sections++;
        return new DeskSection(id, sections, () -> looks.look(id, content));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("context://support/desk-keys.js");
    }
}
