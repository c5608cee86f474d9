package cn.jingka.portal.services.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.RefusalLine;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.services.Matchmaking;
import cn.jingka.portal.services.Matchmaking.Interest;
import cn.jingka.portal.services.Matchmaking.InterestState;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What goes between the member and others, and what can be done about it. */
class MatchInterests extends Panel {

    private final transient Matchmaking matchmaking;
    private final transient RequestWords words;
    private final transient Runnable onDone;
    private final RefusalLine refusal = new RefusalLine();
    private final boolean any;

    MatchInterests(Matchmaking matchmaking, RequestWords words, Runnable onDone) {
        super(words.say("services.match.interests"));
        this.matchmaking = matchmaking;
        this.words = words;
        this.onDone = onDone;
        List<Interest> all = matchmaking.interests();
        any = !all.isEmpty();
        UnorderedList list = new UnorderedList();
        list.addClassName("kind-list");
        all.forEach(interest -> list.add(item(interest)));
        add(refusal, list);
    }

    boolean any() {
        return any;
    }

    private ListItem item(Interest interest) {
        boolean waitsForMe = interest.state() == InterestState.ASKED && !interest.mine();
        String key = interest.state() == InterestState.ASKED
                ? (interest.mine() ? "services.match.state.ASKED_BY_ME" : "services.match.state.ASKED_OF_ME")
                : "services.match.state." + interest.state();
        ListItem item = new ListItem(
                new StateBadge(waitsForMe ? Tone.WAITING : Tone.NEUTRAL, words.say(key)),
                new MatchCard(interest.other()));
        Paragraph said = new Paragraph(
                words.say(interest.mine() ? "services.match.said.me" : "services.match.said.other", interest.words()));
        said.addClassName("words");
        item.add(said);
        interest.contact().ifPresent(contact -> item.add(new Paragraph(words.say("services.match.reach", contact))));
        item.add(waitsForMe ? answers(interest) : takeBack(interest));
        return item;
    }

    private Div answers(Interest interest) {
        Button yes = new Button(
                words.say("services.match.agree"), event -> act(() -> matchmaking.answer(interest.id(), true)));
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        Div row = new Div(
                yes,
                new Button(
                        words.say("services.match.decline"),
                        event -> act(() -> matchmaking.answer(interest.id(), false))));
        row.addClassName("row");
        return row;
    }

    private Div takeBack(Interest interest) {
        Div row = new Div(
                new Confirmed("services.match.takeBack", words, () -> act(() -> matchmaking.takeBack(interest.id()))));
        row.addClassName("row");
        return row;
    }

    private void act(Runnable work) {
        try {
            work.run();
        } catch (DomainException refused) {
            refusal.say(refused);
            return;
        }
        onDone.run();
    }
}
