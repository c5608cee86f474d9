package cn.jingka.portal.support.ui;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.ui.HomePanel;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.support.FollowUp;
import cn.jingka.portal.support.FollowUp.State;
import cn.jingka.portal.support.OwnFollowUps;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.Optional;

/** What the member's calls left to do, on the home page as long as something is open. */
@org.springframework.stereotype.Component
class OwnFollowUpsPanel implements HomePanel {

    private final OwnFollowUps own;
    private final FollowUpWords words;

    OwnFollowUpsPanel(OwnFollowUps own, FollowUpWords words) {
        this.own = own;
        this.words = words;
    }

    @Override
    public int order() {
        return 460;
    }

    @Override
    public Optional<Component> create(PersonId person) {
        List<FollowUp> open =
                own.all().stream().filter(one -> one.state() != State.CLOSED).toList();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel(
                        words.say("support.own.page"),
                        new OwnFollowUpList(open, words),
                        new Anchor(OwnFollowUpsView.ROUTE, words.say("support.own.all"))));
    }
}
