package cn.jingka.portal.support.ui;

import cn.jingka.portal.common.security.CallerAccess;
import cn.jingka.portal.common.ui.CallerPanel;
import cn.jingka.portal.common.ui.HomeTasks;
import cn.jingka.portal.support.Calls.Call;
import cn.jingka.portal.support.DeskLooks;
import com.vaadin.flow.component.Component;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.annotation.Order;

/** What the agent sees of a verified caller: everything on one screen. */
@org.springframework.stereotype.Component
@Order(10)
class Desk implements DeskPanel {

    private final CallerAccess access;
    private final DeskLooks looks;
    private final List<CallerPanel> panels;
    private final List<HomeTasks> tasks;

    Desk(CallerAccess access, DeskLooks looks, List<CallerPanel> panels, List<HomeTasks> tasks) {
        this.access = access;
        this.looks = looks;
        this.panels = panels.stream()
                .sorted(Comparator.comparingInt(CallerPanel::order))
                .toList();
        this.tasks = tasks;
    }

    @Override
    public Component of(Call call) {
        return new DeskScreen(access, looks, panels, tasks);
    }
}
