package cn.jingka.portal.services.ui;

import cn.jingka.portal.common.place.District;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.services.JobEntry;
import cn.jingka.portal.services.JobList;
import cn.jingka.portal.services.JobList.Listed;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/**
 * Who looks for work: officers read entries without names and write through the portal; the desk knows whose they are.
 */
@Route("staff/job-wanted")
@RolesAllowed({"UNIT_OFFICER", "SERVICE_DESK"})
@Menu(title = "services.joblist.menu", order = 63, icon = "vaadin:briefcase")
class JobListView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient JobList jobs;
    private final transient RequestWords words;
    private final boolean officer;
    private final CodeSelect field;
    private final CodeSelect district;
    private final Div found = new Div();

    JobListView(JobList jobs, RequestWords words, CurrentActor actor) {
        this.jobs = jobs;
        this.words = words;
        this.officer = actor.has(Role.UNIT_OFFICER);
        addClassNames("service-desk", "page-parts");
        String all = words.say("services.joblist.all");
        field = CodeSelect.filter(
                words.say("services.jobs.field"), all, JobEntry.FIELDS, code -> "services.jobs.field." + code);
        district = CodeSelect.filter(words.say("services.jobs.district"), all, District.CODES, District::keyOf);
        field.addValueChangeListener(event -> show());
        district.addValueChangeListener(event -> show());
        Div filters = new Div(field, district);
        filters.addClassName("field-row");
        found.addClassName("page-parts");
        add(
                new PageHeader(
                        getPageTitle(),
                        words.say(officer ? "services.joblist.subtitle.officer" : "services.joblist.subtitle.desk")),
                filters,
                found);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        found.removeAll();
        List<Listed> listed = jobs.all().stream()
                .filter(job -> field.admits(job.entry().field())
                        && district.admits(job.entry().district()))
                .toList();
        if (listed.isEmpty()) {
            found.add(new EmptyState(
                    VaadinIcon.BRIEFCASE,
                    words.say("services.joblist.empty"),
                    words.say("services.joblist.empty.text")));
        }
        listed.forEach(job -> found.add(panel(job)));
    }

    private Panel panel(Listed job) {
        Div facts = new Div(
                new Span(job.reference()), new Span(words.say("services.jobs.until", words.day(job.lastDay()))));
        facts.addClassNames("case-facts", "soft");
        job.member().ifPresent(name -> {
            facts.add(new Span(name));
            facts.add(new Span(words.say("services.jobs.seenBy." + job.audience())));
        });
        Panel panel = new Panel(job.entry().occupation(), facts, new JobFacts(job.entry()));
        if (officer) {
            panel.add(ask(job));
        }
        return panel;
    }

    private Component ask(Listed job) {
        if (job.asked()) {
            return new Paragraph(words.say("services.jobs.ask.done"));
        }
        Details ask = new Details(
                words.say("services.jobs.ask"),
                new WriteForm(words.say("services.jobs.ask.words"), words.say("services.jobs.ask.send"), typed -> {
                            jobs.ask(job.reference(), typed);
                            show();
                        })
                        .secondary());
        ask.addClassName("folded");
        return ask;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("services.joblist.title");
    }
}
