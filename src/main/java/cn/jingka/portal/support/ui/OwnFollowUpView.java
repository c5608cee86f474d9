package cn.jingka.portal.support.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.RefusalLine;
import cn.jingka.portal.support.FollowUp;
import cn.jingka.portal.support.FollowUp.State;
import cn.jingka.portal.support.OwnFollowUps;
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

/** One call-back or ticket as its member reads it, with the answer and whether it helped. */
@Route("hotline/:reference")
@RolesAllowed("MEMBER")
class OwnFollowUpView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient OwnFollowUps own;
    private final transient FollowUpWords words;
    private String title = "";

    OwnFollowUpView(OwnFollowUps own, FollowUpWords words) {
        this.own = own;
        this.words = words;
        addClassName("page-parts");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("reference").orElseThrow());
    }

    private void show(String reference) {
        FollowUp.Whole whole = own.get(reference);
        FollowUp one = whole.line();
        removeAll();
        title = words.title(one);
        add(
                new Anchor(OwnFollowUpsView.ROUTE, words.say("support.own.page")),
                new PageHeader(title, words.say("support.own.of", reference, words.minute(one.raisedAt())))
                        .withActions(words.state(one)));
        if (one.state() == State.ANSWERED) {
            add(
                    new Panel(words.say("support.tickets.history"), new FollowUpHistory(whole.entries(), words)),
                    asked(one));
            return;
        }
        if (one.state() != State.CLOSED) {
            add(new Paragraph(words.say(
                    one.callBack() ? "support.own.willCall" : "support.own.willAnswer", words.minute(one.dueAt()))));
        }
        add(new Panel(words.say("support.tickets.history"), new FollowUpHistory(whole.entries(), words)));
    }

    private Panel asked(FollowUp one) {
        RefusalLine refusal = new RefusalLine();
        Button solved = new Button(words.say("support.own.solved"), event -> {
            try {
                own.solved(one.reference(), one.version());
                show(one.reference());
            } catch (DomainException refused) {
                refusal.say(refused);
            }
        });
        Details unsolved = new Details(
                words.say("support.own.unsolved"),
                new WordsForm(words.say("support.own.unsolved.words"))
                        .with(words.say("support.own.unsolved.send"), typed -> {
                            own.unsolved(one.reference(), one.version(), typed);
                            show(one.reference());
                        }));
        unsolved.addClassName("folded");
        return new Panel(words.say("support.own.asked"), solved, refusal, unsolved);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
