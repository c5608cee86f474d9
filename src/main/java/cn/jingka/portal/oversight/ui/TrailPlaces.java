package cn.jingka.portal.oversight.ui;

import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.security.Role;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.util.Map;

/** The pages around the trail, on each of them. */
class TrailPlaces extends Nav {

    private static final Map<String, String> KEYS = Map.of(
            "staff/trail", "oversight.trail.title",
            "staff/trail/questions", "oversight.questions.title",
            "staff/trail/anomalies", "oversight.anomalies.title",
            "staff/trail/people", "oversight.people.title");

    TrailPlaces(String here, CurrentActor actor) {
        addClassNames("row", "trail-places");
        setAriaLabel(getTranslation("oversight.places"));
        add(link("staff/trail", here), link("staff/trail/questions", here), link("staff/trail/anomalies", here));
        if (actor.has(Role.ADMINISTRATOR)) {
            add(link("staff/trail/people", here));
        }
    }

    private Component link(String route, String here) {
        Anchor link = new Anchor(route, getTranslation(KEYS.get(route)));
        if (route.equals(here)) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }
}
