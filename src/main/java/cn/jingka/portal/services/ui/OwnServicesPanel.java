package cn.jingka.portal.services.ui;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.ui.HomePanel;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.services.OwnRequests;
import cn.jingka.portal.services.OwnRequests.Line;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.Optional;

/** The member's open requests on the home page; without one the way to the services. */
@org.springframework.stereotype.Component
class OwnServicesPanel implements HomePanel {

    private final OwnRequests own;
    private final RequestWords words;

    OwnServicesPanel(OwnRequests own, RequestWords words) {
        this.own = own;
        this.words = words;
    }

    @Override
    public int order() {
        return 455;
    }

    @Override
    public Optional<Component> create(PersonId person) {
        List<Line> open =
                own.all().stream().filter(request -> request.state().open()).toList();
        Panel panel = new Panel(words.say("services.home.title"));
        if (!open.isEmpty()) {
            panel.add(new RequestList(open, words));
        }
        panel.add(new Anchor("services", words.say("services.home.all")));
        return Optional.of(panel);
    }
}
