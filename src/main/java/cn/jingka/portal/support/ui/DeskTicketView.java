package cn.jingka.portal.support.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.RefusalLine;
import cn.jingka.portal.support.FollowUp;
import cn.jingka.portal.support.FollowUp.State;
import cn.jingka.portal.support.FollowUp.Target;
import cn.jingka.portal.support.TicketDesk;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Stream;

/** One ticket where it is answered. */
@Route("staff/tickets/unit/:reference")
@RolesAllowed({"UNIT_OFFICER", "REVIEWER", "OPERATOR"})
class DeskTicketView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient TicketDesk desk;
    private final transient FollowUpWords words;
    private String title = "";

    DeskTicketView(TicketDesk desk, FollowUpWords words) {
        this.desk = desk;
        this.words = words;
        addClassName("page-parts");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("reference").orElseThrow());
    }

    private void show(String reference) {
        FollowUp.Whole whole = desk.get(reference);
        FollowUp one = whole.line();
        removeAll();
        title = words.title(one);
        add(
                new Anchor(TicketDeskView.ROUTE, words.say("support.answering.back")),
                new PageHeader(title, reference).withActions(words.state(one)),
                new Panel(words.say("support.tickets.facts"), new FollowUpFacts(one, words)),
                new Panel(words.say("support.tickets.history"), new FollowUpHistory(whole.entries(), words)));
        if (one.state() == State.OPEN || one.state() == State.TAKEN) {
            add(acts(one));
        }
    }

    private Panel acts(FollowUp one) {
        Panel panel = new Panel(words.say("support.answering.answer.title"));
        panel.add(new Paragraph(words.say("support.answering.answer.text")));
        if (!one.mine()) {
            panel.add(take(one));
        }
        panel.add(
                new WordsForm(words.say("support.answering.answer.words"))
                        .with(words.say("support.answering.answer.send"), typed -> {
                            desk.answer(one.reference(), one.version(), typed);
                            show(one.reference());
                        }),
                passOn(one));
        return panel.leading();
    }

    private Div take(FollowUp one) {
        RefusalLine refusal = new RefusalLine();
        Button take = new Button(words.say("support.answering.take"), event -> {
            try {
                desk.take(one.reference(), one.version());
                show(one.reference());
            } catch (DomainException refused) {
                refusal.say(refused);
            }
        });
        return new Div(take, refusal);
    }

    private Details passOn(FollowUp one) {
        WordsForm form = new WordsForm(words.say("support.answering.passOn.words"));
        Stream.of(Target.values())
                .filter(target -> one.target().filter(target::equals).isEmpty())
                .forEach(target -> form.with(words.say("support.answering.passOn." + target), typed -> {
                    desk.passOn(one.reference(), one.version(), target, typed);
                    getUI().ifPresent(ui -> ui.navigate(TicketDeskView.ROUTE));
                }));
        Details details = new Details(words.say("support.answering.passOn"), form);
        details.addClassName("folded");
        return details;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
