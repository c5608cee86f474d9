package cn.jingka.portal.services.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.ui.DownloadLink;
import cn.jingka.portal.common.ui.KeyValues;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.RefusalLine;
import cn.jingka.portal.services.RequestDesk;
import cn.jingka.portal.services.RequestKind;
import cn.jingka.portal.services.RequestView;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** One request at the desk: who asks what, what was written, and what can be done with it. */
@Route("staff/services/:reference")
@RolesAllowed("SERVICE_DESK")
class ServiceCaseView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient RequestDesk desk;
    private final transient RequestWords words;
    private String title = "";

    ServiceCaseView(RequestDesk desk, RequestWords words) {
        this.desk = desk;
        this.words = words;
        addClassNames("service-desk", "page-parts");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("reference").orElseThrow());
    }

    private void show(String reference) {
        RequestView request = desk.get(reference);
        removeAll();
        title = request.subject();
        add(
                new Anchor("staff/services", words.say("services.desk.back")),
                new PageHeader(title, words.say("services.request.reference", reference))
                        .withActions(words.state(request.state())),
                new Panel(words.say("services.desk.who"), about(request)),
                new Panel(words.say("services.request.details"), words.details(request)));
        request.appointment()
                .ifPresent(call -> add(new Panel(
                        words.say("services.call.title"),
                        new Paragraph(words.time(call.starts(), call.ends())),
                        new Paragraph(words.say("services.desk.call.number", call.number(), call.adviser())))));
        Panel conversation =
                new Panel(words.say("services.request.conversation"), new Conversation(request, words, false));
        add(conversation);
        if (request.state().open()) {
            add(take(request));
            acts(conversation, request);
        }
        request.referral()
                .ifPresent(referral -> add(new DownloadLink(
                        words.say("services.refer.letter"),
                        reference + ".pdf",
                        "application/pdf",
                        () -> desk.referralLetter(reference))));
        add(new RequestHistory(request, words));
    }

    private KeyValues about(RequestView request) {
        RequestView.Who who = request.who().orElseThrow();
        return new KeyValues()
                .with(words.say("services.letter.name"), who.name())
                .with(words.say("services.letter.document"), who.document())
                .with(words.say("services.letter.unit"), who.unit())
                .with(
                        words.say("services.desk.column.takenBy"),
                        request.takenBy().orElseGet(() -> words.say("services.desk.nobody")));
    }

    private Div take(RequestView request) {
        RefusalLine refusal = new RefusalLine();
        boolean nobody = request.takenBy().isEmpty();
        Button take = new Button(words.say(nobody ? "services.desk.take" : "services.desk.takeOver"), event -> {
            try {
                desk.take(request.reference(), request.version());
                show(request.reference());
            } catch (DomainException refused) {
                refusal.say(refused);
            }
        });
        if (nobody) {
            take.addThemeVariants(ButtonVariant.PRIMARY);
        }
        Div row = new Div(take, refusal);
        row.addClassName("row");
        return row;
    }

    /** The acts name the version that is shown: what the member wrote meanwhile is read first. */
    private void acts(Panel panel, RequestView request) {
        String reference = request.reference();
        panel.add(new WriteForm(words.say("services.desk.answer"), words.say("services.desk.answer.send"), typed -> {
            desk.answer(reference, request.version(), typed);
            show(reference);
        }));
        if (request.kind() == RequestKind.LEGAL_AID) {
            TextField office = new TextField(words.say("services.refer.office"));
            office.setWidthFull();
            fold(
                    panel,
                    "services.refer.title",
                    office,
                    new WriteForm(words.say("services.refer.words"), words.say("services.refer.send"), typed -> {
                                desk.refer(reference, request.version(), office.getValue(), typed);
                                show(reference);
                            })
                            .secondary());
        }
        if (request.appointment().isPresent()) {
            fold(
                    panel,
                    "services.desk.callOff",
                    new WriteForm(
                                    words.say("services.desk.callOff.words"),
                                    words.say("services.desk.callOff.send"),
                                    typed -> {
                                        desk.callOff(reference, request.version(), typed);
                                        show(reference);
                                    })
                            .secondary());
        }
        fold(
                panel,
                "services.desk.close",
                new WriteForm(words.say("services.desk.close.words"), words.say("services.desk.close.send"), typed -> {
                            desk.close(reference, request.version(), typed);
                            show(reference);
                        })
                        .secondary());
    }

    private void fold(Panel panel, String titleKey, Component... content) {
        Details details = new Details(words.say(titleKey), content);
        details.addClassName("folded");
        panel.add(details);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
