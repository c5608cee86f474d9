package cn.jingka.portal.services.ui;

import cn.jingka.portal.common.ui.NotShared;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.services.Matchmaking;
import cn.jingka.portal.services.Matchmaking.OwnProfile;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Stream;

/**
 * Matchmaking: who sees what, the own profile with its consent, what goes between the member and others, and the others
 * (MATCH-1).
 */
@Route("services/matchmaking")
@RolesAllowed("MEMBER")
@NotShared
class MatchmakingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Matchmaking matchmaking;
    private final transient RequestWords words;

    MatchmakingView(Matchmaking matchmaking, RequestWords words) {
        this.matchmaking = matchmaking;
        this.words = words;
        addClassNames("services", "page-parts");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        add(
                new Anchor("services", words.say("services.back")),
                new PageHeader(getPageTitle(), words.say("services.match.subtitle")));
        matchmaking.own().ifPresentOrElse(this::withProfile, this::without);
    }

    private void without() {
        Anchor write = new Anchor("services/matchmaking/profile", words.say("services.match.write"));
        write.addClassName("primary-link");
        add(new Panel(words.say("services.match.privacy"), promises(), write).leading());
    }

    private UnorderedList promises() {
        UnorderedList list = new UnorderedList();
        list.addClassName("sentences");
        Stream.of("private", "mutual", "desk", "remove")
                .forEach(promise -> list.add(new ListItem(words.say("services.match.privacy." + promise))));
        return list;
    }

    private void withProfile(OwnProfile own) {
        Div actions = new Div(
                new Anchor("services/matchmaking/profile", words.say("services.match.change")),
                own.shown()
                        ? new Confirmed("services.match.hide", words, () -> act(matchmaking::hide))
                        : new Confirmed("services.match.show", words, () -> act(matchmaking::show)),
                new Confirmed("services.match.remove", words, () -> act(matchmaking::remove)));
        actions.addClassName("row");
        add(new Panel(
                words.say("services.match.profile"),
                own.shown()
                        ? new StateBadge(Tone.GOOD, words.say("services.match.shown"))
                        : new StateBadge(Tone.NEUTRAL, words.say("services.match.private")),
                new MatchCard(own.profile()),
                actions));
        MatchInterests interests = new MatchInterests(matchmaking, words, this::show);
        if (interests.any()) {
            add(interests);
        }
        if (own.shown()) {
            add(new MatchBrowser(matchmaking, words, this::show));
        } else {
            add(new Panel(words.say("services.match.privacy"), promises()));
        }
    }

    private void act(Runnable work) {
        work.run();
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("services.offer.match");
    }
}
