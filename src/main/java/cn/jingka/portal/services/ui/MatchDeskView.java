package cn.jingka.portal.services.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.KeyValues;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.RefusalLine;
import cn.jingka.portal.services.MatchDesk;
import cn.jingka.portal.services.MatchDesk.Pair;
import cn.jingka.portal.services.MatchDesk.Person;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Pairs of members who both agreed, for the desk to introduce; nobody else is seen here. */
@Route("staff/matchmaking")
@RolesAllowed("SERVICE_DESK")
@Menu(title = "services.matchdesk.menu", order = 62, icon = "vaadin:users")
class MatchDeskView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient MatchDesk desk;
    private final transient RequestWords words;

    MatchDeskView(MatchDesk desk, RequestWords words) {
        this.desk = desk;
        this.words = words;
        addClassNames("service-desk", "page-parts");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        add(new PageHeader(getPageTitle(), words.say("services.matchdesk.subtitle")));
        List<Pair> pairs = desk.toIntroduce();
        if (pairs.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.USERS,
                    words.say("services.matchdesk.empty"),
                    words.say("services.matchdesk.empty.text")));
        }
        pairs.forEach(pair -> add(panel(pair)));
    }

    private Panel panel(Pair pair) {
        RefusalLine refusal = new RefusalLine();
        Div both = new Div(person(pair.first()), person(pair.second()));
        both.addClassName("match-pair");
        return new Panel(
                words.say("services.matchdesk.pair", words.day(pair.agreedAt())),
                both,
                refusal,
                new Confirmed("services.matchdesk.introduce", words, () -> {
                    try {
                        desk.introduce(pair.id());
                        show();
                    } catch (DomainException refused) {
                        refusal.say(refused);
                    }
                }));
    }

    private Div person(Person person) {
        return new Div(
                new KeyValues()
                        .with(words.say("services.letter.name"), person.name())
                        .with(words.say("services.letter.unit"), person.unit())
                        .with(words.say("services.match.contact"), person.contact()),
                new MatchCard(person.profile()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("services.matchdesk.title");
    }
}
