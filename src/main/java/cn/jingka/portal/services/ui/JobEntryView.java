package cn.jingka.portal.services.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.services.JobWanted;
import cn.jingka.portal.services.JobWanted.OwnEntry;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** A new job-wanted entry, or one of the member's to be changed. */
@Route("services/job-wanted/:reference")
@RolesAllowed("MEMBER")
class JobEntryView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String NEW = "new";

    private final transient JobWanted jobs;
    private final transient RequestWords words;
    private String title = "";

    JobEntryView(JobWanted jobs, RequestWords words) {
        this.jobs = jobs;
        this.words = words;
        addClassNames("services", "page-parts");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String reference = event.getRouteParameters().get("reference").orElseThrow();
        boolean fresh = reference.equals(NEW);
        title = words.say(fresh ? "services.jobs.new" : "services.jobs.change");
        removeAll();
        add(
                new Anchor("services/job-wanted", words.say("services.jobs.back")),
                new PageHeader(title, words.say("services.jobs.form.subtitle")),
                new Panel(fresh ? blank() : filled(reference)));
    }

    private JobForm blank() {
        return new JobForm(words, words.say("services.jobs.publish"), (entry, audience) -> {
            jobs.publish(entry, audience);
            UI.getCurrent().navigate(JobWantedView.class);
        });
    }

    private JobForm filled(String reference) {
        OwnEntry own = jobs.own().stream()
                .filter(one -> one.reference().equals(reference))
                .findFirst()
                .orElseThrow(() -> new DomainException(DomainException.Kind.NOT_FOUND, "services.jobs.unknown"));
        return new JobForm(words, words.say("services.jobs.save"), (entry, audience) -> {
                    jobs.change(reference, entry, audience);
                    UI.getCurrent().navigate(JobWantedView.class);
                })
                .show(own.entry(), own.audience());
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
