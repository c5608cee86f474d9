package cn.jingka.portal.services.ui;

import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.services.OwnRequests;
import cn.jingka.portal.services.OwnRequests.Line;
import cn.jingka.portal.services.RequestKind;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** What a member can ask for, and what they asked for. */
@Route("services")
@RolesAllowed("MEMBER")
class ServicesView extends Div implements HasDynamicTitle {

    private final transient OwnRequests own;
    private final transient RequestWords words;

    ServicesView(OwnRequests own, RequestWords words) {
        this.own = own;
        this.words = words;
        addClassNames("services", "page-parts");
        add(new PageHeader(getPageTitle(), words.say("services.subtitle")));
        List<Line> all = own.all();
        mine(all.stream().filter(request -> request.state().open()).toList(), "services.mine.open");
        add(new Panel(words.say("services.offer"), offer()));
        mine(all.stream().filter(request -> !request.state().open()).toList(), "services.mine.over");
        add(new Paragraph(words.say("services.hotline")));
    }

    private void mine(List<Line> requests, String titleKey) {
        if (!requests.isEmpty()) {
            add(new Panel(words.say(titleKey, Integer.toString(requests.size())), new RequestList(requests, words)));
        }
    }

    private UnorderedList offer() {
        UnorderedList list = new UnorderedList();
        list.addClassName("kind-list");
        for (RequestKind kind : List.of(RequestKind.LEGAL_ADVICE, RequestKind.LEGAL_AID)) {
            list.add(entry("services/" + kind.path(), kind.key(), kind));
        }
        list.add(entry("claims/new/RELIEF", "services.offer.relief", "AID-1"));
        list.add(entry("services/" + RequestKind.HOUSEHOLD.path(), RequestKind.HOUSEHOLD.key(), RequestKind.HOUSEHOLD));
        list.add(entry("services/job-wanted", "services.offer.jobs", "JOB-1"));
        list.add(entry("services/matchmaking", "services.offer.match", "MATCH-1"));
        return list;
    }

    private ListItem entry(String route, String key, RequestKind kind) {
        ListItem item = entry(route, key, kind.clause());
        own.closed(kind).ifPresent(closed -> {
            Span why = new Span(words.say("services.offer.closed", words.say(closed.reason(), closed.clause())));
            why.addClassName("soft");
            item.add(why);
        });
        return item;
    }

    private ListItem entry(String route, String key, String clause) {
        Span mark = new Span(clause);
        mark.addClassName("clause");
        return new ListItem(new Anchor(route, words.say(key)), new Span(words.say(key + ".summary")), mark);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("services.title");
    }
}
