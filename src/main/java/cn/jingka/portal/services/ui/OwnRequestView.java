package cn.jingka.portal.services.ui;

import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.services.OwnRequests;
import cn.jingka.portal.services.RequestState;
import cn.jingka.portal.services.RequestView;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** One of the member's requests: where it stands, what was written, the call, and how to end it. */
@Route("services/requests/:reference")
@RolesAllowed("MEMBER")
class OwnRequestView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient OwnRequests own;
    private final transient RequestWords words;
    private String title = "";

    OwnRequestView(OwnRequests own, RequestWords words) {
        this.own = own;
        this.words = words;
        addClassNames("services", "page-parts");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("reference").orElseThrow());
    }

    private void show(String reference) {
        RequestView request = own.get(reference);
        own.seen(reference);
        removeAll();
        title = request.subject();
        add(
                new Anchor("services", words.say("services.back")),
                new PageHeader(title, words.say("services.request.reference", reference)));
        add(new Panel(words.say("services.request.now"), words.state(request.state()), new Paragraph(now(request)))
                .leading());
        Panel conversation =
                new Panel(words.say("services.request.conversation"), new Conversation(request, words, true));
        if (request.state().open()) {
            conversation.add(new WriteForm(
                    words.say("services.request.write"), words.say("services.request.write.send"), typed -> {
                        own.write(reference, typed);
                        show(reference);
                    }));
        }
        add(conversation);
        if (request.kind().byPhone() && request.state().open()) {
            add(new CallPanel(request, own, words, () -> show(reference)));
        }
        add(new Panel(words.say("services.request.details"), words.details(request)));
        add(new RequestHistory(request, words));
        if (request.state().open()) {
            add(ending(request));
        }
    }

    private String now(RequestView request) {
        return switch (request.state()) {
            case IN_HAND -> words.say("services.now.IN_HAND", request.takenBy().orElse(""));
            case BOOKED ->
                request.appointment()
                        .map(call -> words.say("services.now.BOOKED", words.time(call.starts(), call.ends())))
                        .orElseThrow();
            default -> words.say("services.now." + request.state());
        };
    }

    /** What is settled is closed; what isn't wanted any more is taken back. */
    private Div ending(RequestView request) {
        boolean answered = request.state() == RequestState.ANSWERED;
        String key = answered ? "services.end.close" : "services.end.withdraw";
        Div actions = new Div(new Confirmed(key, words, () -> {
            if (answered) {
                own.close(request.reference());
            } else {
                own.withdraw(request.reference());
            }
            show(request.reference());
        }));
        actions.addClassName("row");
        return actions;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
