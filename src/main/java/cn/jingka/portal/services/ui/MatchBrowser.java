package cn.jingka.portal.services.ui;

import cn.jingka.portal.common.place.District;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.services.MatchProfile;
import cn.jingka.portal.services.Matchmaking;
import cn.jingka.portal.services.Matchmaking.Other;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;

/** Others who show their profile, to a member who shows theirs. */
class MatchBrowser extends Panel {

    private final transient Matchmaking matchmaking;
    private final transient RequestWords words;
    private final transient Runnable onDone;
    private final CodeSelect gender;
    private final CodeSelect district;
    private final Div found = new Div();

    MatchBrowser(Matchmaking matchmaking, RequestWords words, Runnable onDone) {
        super(words.say("services.match.others"));
        this.matchmaking = matchmaking;
        this.words = words;
        this.onDone = onDone;
        String all = words.say("services.joblist.all");
        gender = CodeSelect.filter(
                words.say("services.match.gender"), all, MatchProfile.GENDERS, code -> "services.gender." + code);
        district = CodeSelect.filter(words.say("services.match.district"), all, District.CODES, District::keyOf);
        gender.addValueChangeListener(event -> show());
        district.addValueChangeListener(event -> show());
        Div filters = new Div(gender, district);
        filters.addClassName("field-row");
        add(filters, found);
        show();
    }

    private void show() {
        found.removeAll();
        List<Other> others = matchmaking.browse().stream()
                .filter(other -> gender.admits(other.profile().gender())
                        && district.admits(other.profile().district()))
                .toList();
        if (others.isEmpty()) {
            found.add(new EmptyState(
                    VaadinIcon.USERS,
                    words.say("services.match.others.none"),
                    words.say("services.match.others.none.text")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("kind-list");
        others.forEach(other -> list.add(new ListItem(new MatchCard(other.profile()), ask(other))));
        found.add(list);
    }

    private Details ask(Other other) {
        Details ask = new Details(
                words.say("services.match.ask"),
                new WriteForm(words.say("services.match.ask.words"), words.say("services.match.ask.send"), typed -> {
                            matchmaking.ask(other.reference(), typed);
                            onDone.run();
                        })
                        .secondary());
        ask.addClassName("folded");
        return ask;
    }
}
