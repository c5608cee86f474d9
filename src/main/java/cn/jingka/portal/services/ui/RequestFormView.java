package cn.jingka.portal.services.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.services.Households;
import cn.jingka.portal.services.OwnRequests;
import cn.jingka.portal.services.OwnRequests.Closed;
import cn.jingka.portal.services.RequestKind;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Stream;

/** One kind of service: what it is, and the form; to whom it isn't open, why not and what else there is. */
@Route("services/:kind")
@RolesAllowed("MEMBER")
class RequestFormView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient OwnRequests own;
    private final transient Households households;
    private final transient RequestWords words;
    private String title = "";

    RequestFormView(OwnRequests own, Households households, RequestWords words) {
        this.own = own;
        this.households = households;
        this.words = words;
        addClassNames("services", "page-parts");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String path = event.getRouteParameters().get("kind").orElseThrow();
        RequestKind kind = Stream.of(RequestKind.values())
                .filter(one -> one.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new DomainException(DomainException.Kind.NOT_FOUND, "services.kind.unknown"));
        removeAll();
        title = words.say(kind.key());
        Span clause = new Span(kind.clause());
        clause.addClassName("clause");
        add(
                new Anchor("services", words.say("services.back")),
                new PageHeader(title, words.say(kind.key() + ".summary")).withActions(clause));
        own.closed(kind).map(this::closed).ifPresentOrElse(this::add, () -> open(kind));
    }

    private Component closed(Closed closed) {
        Anchor advice = new Anchor("services/" + RequestKind.LEGAL_ADVICE.path(), words.say("services.closed.advice"));
        Panel panel = new Panel(
                words.say("services.closed.title"), new Paragraph(words.say(closed.reason(), closed.clause())));
        if (closed.reason().equals("services.closed.hardship")) {
            panel.add(new Paragraph(words.say("services.closed.hardship.how")), advice);
        }
        panel.add(new Paragraph(words.say("services.hotline")));
        return panel;
    }

    private void open(RequestKind kind) {
        RequestForm form = new RequestForm(kind, words, households, request -> {
            String reference = own.ask(request);
            UI.getCurrent().navigate("services/requests/" + reference);
        });
        if (kind == RequestKind.HOUSEHOLD) {
            add(new HouseholdDirectory(households, words, form::choose));
        }
        add(new Panel(words.say("services.request.new." + kind), form));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
