package cn.jingka.portal.bulletin.ui;

import cn.jingka.portal.bulletin.CourseShelf;
import cn.jingka.portal.bulletin.CourseShelf.Shelved;
import cn.jingka.portal.bulletin.OwnCourseProgress;
import cn.jingka.portal.bulletin.OwnCourseProgress.Watched;
import cn.jingka.portal.bulletin.VideoCourse;
import cn.jingka.portal.bulletin.VideoCourse.Chapter;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A course with its chapters; members watch here, go on where they stopped, and see what they have done. */
@Route("courses/:id/:chapter?")
@AnonymousAllowed
class CourseView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CourseShelf shelf;
    private final transient OwnCourseProgress progress;
    private final transient CurrentActor actor;
    private final transient Map<String, Watched> watched = new HashMap<>();
    private final Div state = new Div();
    private final Div after = new Div();
    private transient Shelved course;
    private transient ChapterList chapters;
    private String title = "";

    CourseView(CourseShelf shelf, OwnCourseProgress progress, CurrentActor actor) {
        this.shelf = shelf;
        this.progress = progress;
        this.actor = actor;
        addClassName("course");
        state.addClassName("course-state");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Shelved> found = event.getRouteParameters().get("id").flatMap(shelf::find);
        Optional<String> wanted = event.getRouteParameters().get("chapter");
        boolean known = wanted.isEmpty()
                || found.flatMap(one -> one.content().chapter(wanted.get())).isPresent();
        if (found.isEmpty() || !known) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        course = found.get();
        watched.clear();
        if (actor.has(Role.MEMBER)) {
            watched.putAll(progress.of(course.id()));
        }
        show(wanted.flatMap(course.content()::chapter).orElseGet(this::next));
    }

    /** The chapter in which the member stopped, else the first that isn't done. */
    private Chapter next() {
        return course.content().chapters().stream()
                .filter(chapter -> !done(chapter))
                .findFirst()
                .orElseGet(() -> course.content().chapters().getFirst());
    }

    private boolean done(Chapter chapter) {
        return Optional.ofNullable(watched.get(chapter.id()))
                .filter(Watched::done)
                .isPresent();
    }

    private void show(Chapter chapter) {
        removeAll();
        VideoCourse content = course.content();
        title = content.title().in(getLocale());
        chapters = new ChapterList(course.id(), content);
        add(
                new RouterLink(getTranslation("bulletin.courses.back"), CoursesView.class),
                new PageHeader(title, content.summary().in(getLocale())));
        content.lecturer()
                .ifPresent(who -> add(new Paragraph(getTranslation("bulletin.courses.lecturer", who.in(getLocale())))));
        add(
                new Panel(chapter.title().in(getLocale()), player(chapter), state, after).leading(),
                new Panel(getTranslation("bulletin.courses.list"), chapters));
        showProgress(chapter);
    }

    private Component player(Chapter chapter) {
        Optional<URI> address = shelf.address(chapter.file());
        if (!actor.has(Role.MEMBER)) {
            return new Div(
                    new Paragraph(getTranslation("bulletin.courses.members")),
                    new Anchor("sign-in", getTranslation("bulletin.courses.signIn")));
        }
        if (address.isEmpty()) {
            return new Paragraph(getTranslation("bulletin.courses.noFile"));
        }
        int position = Optional.ofNullable(watched.get(chapter.id()))
                .map(Watched::position)
                .orElse(0);
        ChapterVideo video = new ChapterVideo(
                address.get(),
                position,
                chapter.captions().flatMap(shelf::address),
                getTranslation("bulletin.courses.video", chapter.title().in(getLocale())));
        video.onProgress((at, length) -> note(chapter, at, length));
        video.onEnd(() -> offerNext(chapter));
        video.onFailure(() -> after.add(new Paragraph(getTranslation("bulletin.courses.failed"))));
        return video;
    }

    private void note(Chapter chapter, int at, int length) {
        watched.put(chapter.id(), progress.reached(course.id(), chapter.id(), at, length));
        showProgress(chapter);
    }

    private void offerNext(Chapter chapter) {
        int following = course.content().chapters().indexOf(chapter) + 1;
        after.removeAll();
        if (following < course.content().chapters().size()) {
            Chapter next = course.content().chapters().get(following);
            after.add(new RouterLink(
                    getTranslation("bulletin.courses.next", next.title().in(getLocale())),
                    CourseView.class,
                    ChapterList.parameters(course.id(), next)));
        }
    }

    private void showProgress(Chapter chapter) {
        chapters.show(chapter, watched);
        state.removeAll();
        Watched now = watched.get(chapter.id());
        if (now == null) {
            return;
        }
        state.add(
                now.done()
                        ? new StateBadge(Tone.GOOD, getTranslation("bulletin.chapter.done"))
                        : new StateBadge(Tone.WAITING, getTranslation("bulletin.chapter.begun", now.percent())));
        if (now.position() > 0) {
            Span position = new Span(getTranslation("bulletin.courses.resume", ChapterTimes.clock(now.position())));
            position.addClassName("soft");
            state.add(position);
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
