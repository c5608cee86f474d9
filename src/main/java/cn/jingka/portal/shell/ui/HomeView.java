package cn.jingka.portal.shell.ui;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.ui.HomePanel;
import cn.jingka.portal.common.ui.HomeTasks;
import cn.jingka.portal.common.ui.HomeTasks.HomeTask;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A member's first page: what matters now, what needs them, what they have; each module brings its part. */
@Route("home")
@Menu(title = "shell.home.menu", order = 10, icon = "vaadin:home")
@RolesAllowed("MEMBER")
class HomeView extends Div implements HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(HomeView.class);

    /** Between what matters now (100) and this year's reimbursement (300), see {@link HomePanel#order()}. */
    private static final int TASKS = 200;

    private final transient PersonId person;

    HomeView(CurrentActor actor, List<HomePanel> panels, List<HomeTasks> tasks) {
        this.person = actor.member();
        addClassName("home");
        Anchor messages = new Anchor("messages", getTranslation("shell.home.messages"));
        add(new PageHeader(getTranslation("shell.home.greeting", actor.get().displayName())).withActions(messages));
        List<HomePanel> ordered = panels.stream()
                .sorted(Comparator.comparingInt(HomePanel::order))
                .toList();
        ordered.stream().filter(panel -> panel.order() < TASKS).forEach(this::show);
        show(tasks);
        ordered.stream().filter(panel -> panel.order() >= TASKS).forEach(this::show);
    }

    /** One module's failure leaves the rest of the page to its reader. */
    private void show(HomePanel panel) {
        Optional<Component> part;
        try {
            part = panel.create(person);
        } catch (RuntimeException failure) {
            String reference = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("The home panel {} failed, reference {}", panel.getClass().getSimpleName(), reference, failure);
            part = Optional.of(new Panel(new Paragraph(getTranslation("shell.home.failed", reference))));
        }
        part.ifPresent(this::add);
    }

    private void show(List<HomeTasks> sources) {
        List<HomeTask> open = sources.stream()
                .flatMap(source -> source.open(person, getLocale()).stream())
                .toList();
        if (open.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("home-tasks");
        open.forEach(task -> {
            ListItem item = new ListItem(new Span(task.text()), new Anchor(task.route(), task.action()));
            item.addClassNames("row", "apart");
            list.add(item);
        });
        add(new Panel(getTranslation("shell.home.tasks", Integer.toString(open.size())), list));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.home.menu");
    }
}
