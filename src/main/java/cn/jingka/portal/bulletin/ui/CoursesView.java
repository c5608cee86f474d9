package cn.jingka.portal.bulletin.ui;

import cn.jingka.portal.bulletin.CourseShelf;
import cn.jingka.portal.bulletin.CourseShelf.Shelved;
import cn.jingka.portal.bulletin.OwnCourseProgress;
import cn.jingka.portal.bulletin.VideoCourse;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;

/** The video courses, for everyone to see; members see how far they have come. */
@Route("courses")
@AnonymousAllowed
class CoursesView extends Div implements HasDynamicTitle {

    private final transient Map<String, Integer> done;

    CoursesView(CourseShelf shelf, OwnCourseProgress progress, CurrentActor actor) {
        done = actor.has(Role.MEMBER) ? progress.doneChapters() : Map.of();
        addClassName("courses");
        add(
                new RouterLink(getTranslation("bulletin.back"), BulletinView.class),
                new PageHeader(getPageTitle(), getTranslation("bulletin.courses.subtitle")));
        List<Shelved> all = shelf.all();
        if (all.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.MOVIE,
                    getTranslation("bulletin.courses.empty"),
                    getTranslation("bulletin.courses.empty.text")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("notice-list");
        all.forEach(course -> list.add(new ListItem(link(course))));
        add(list);
    }

    private RouterLink link(Shelved shelved) {
        VideoCourse course = shelved.content();
        Span title = new Span(course.title().in(getLocale()));
        title.addClassName("title");
        Span summary = new Span(course.summary().in(getLocale()));
        summary.addClassName("soft");
        int chapters = course.chapters().size();
        Div facts = new Div(
                new Span(getTranslation("bulletin.courses.chapters", chapters)),
                new Span(getTranslation("bulletin.courses.minutes", ChapterTimes.minutes(course.seconds()))));
        facts.addClassName("notice-facts");
        RouterLink link = new RouterLink(CourseView.class, new RouteParameters("id", shelved.id()));
        link.addClassName("panel");
        link.add(title, summary, facts);
        if (done.containsKey(shelved.id())) {
            int seen = done.get(shelved.id());
            link.add(
                    seen == chapters
                            ? new StateBadge(Tone.GOOD, getTranslation("bulletin.courses.done"))
                            : new StateBadge(Tone.WAITING, getTranslation("bulletin.courses.seen", seen, chapters)));
        }
        return link;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("bulletin.courses.title");
    }
}
