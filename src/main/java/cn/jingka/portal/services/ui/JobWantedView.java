package cn.jingka.portal.services.ui;

import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.services.JobWanted;
import cn.jingka.portal.services.JobWanted.Inquiry;
import cn.jingka.portal.services.JobWanted.OwnEntry;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The member's job-wanted entries: until when they run, who sees them, and what employers wrote (JOB-1). */
@Route("services/job-wanted")
@RolesAllowed("MEMBER")
class JobWantedView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient JobWanted jobs;
    private final transient RequestWords words;

    JobWantedView(JobWanted jobs, RequestWords words) {
        this.jobs = jobs;
        this.words = words;
        addClassNames("services", "page-parts");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        Anchor fresh = new Anchor("services/job-wanted/" + JobEntryView.NEW, words.say("services.jobs.new"));
        fresh.addClassName("primary-link");
        add(
                new Anchor("services", words.say("services.back")),
                new PageHeader(getPageTitle(), words.say("services.jobs.subtitle")).withActions(fresh));
        List<OwnEntry> own = jobs.own();
        if (own.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.BRIEFCASE, words.say("services.jobs.empty"), words.say("services.jobs.empty.text")));
        }
        own.forEach(entry -> add(panel(entry)));
    }

    private Panel panel(OwnEntry own) {
        String day = words.day(own.lastDay());
        Div state = new Div(
                own.over()
                        ? new StateBadge(Tone.WAITING, words.say("services.jobs.over", day))
                        : new StateBadge(Tone.GOOD, words.say("services.jobs.until", day)),
                new Span(words.say("services.jobs.seenBy." + own.audience())));
        state.addClassName("row");
        Panel panel = new Panel(own.entry().occupation(), state, new JobFacts(own.entry()));
        if (!own.inquiries().isEmpty()) {
            panel.add(new H3(words.say(
                    "services.jobs.inquiries", Integer.toString(own.inquiries().size()))));
            panel.add(inquiries(own.inquiries()));
        }
        panel.add(actions(own));
        return panel;
    }

    private Component inquiries(List<Inquiry> inquiries) {
        OrderedList list = new OrderedList();
        list.addClassName("conversation");
        inquiries.forEach(inquiry -> {
            Span head = new Span(words.say("services.message.head", inquiry.unit(), words.minute(inquiry.at())));
            head.addClassName("soft");
            Paragraph text = new Paragraph(inquiry.words());
            text.addClassName("words");
            list.add(new ListItem(head, text));
        });
        return list;
    }

    private Div actions(OwnEntry own) {
        Div actions = new Div(
                new Anchor("services/job-wanted/" + own.reference(), words.say("services.jobs.change")),
                new Button(words.say("services.jobs.renew"), event -> {
                    jobs.renew(own.reference());
                    show();
                }),
                new Confirmed("services.jobs.remove", words, () -> {
                    jobs.remove(own.reference());
                    show();
                }));
        actions.addClassName("row");
        return actions;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("services.offer.jobs");
    }
}
