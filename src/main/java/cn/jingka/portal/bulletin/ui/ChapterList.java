package cn.jingka.portal.bulletin.ui;

import cn.jingka.portal.bulletin.OwnCourseProgress.Watched;
import cn.jingka.portal.bulletin.VideoCourse;
import cn.jingka.portal.bulletin.VideoCourse.Chapter;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Map;

/** The chapters of a course, each with how long it runs and how far the member has come. */
class ChapterList extends OrderedList {

    private final String id;
    private final transient VideoCourse course;

    ChapterList(String id, VideoCourse course) {
        this.id = id;
        this.course = course;
        addClassName("chapter-list");
    }

    static RouteParameters parameters(String course, Chapter chapter) {
        return new RouteParameters(Map.of("id", course, "chapter", chapter.id()));
    }

    /** @param present the chapter that is open */
    void show(Chapter present, Map<String, Watched> watched) {
        removeAll();
        course.chapters().forEach(chapter -> {
            RouterLink link =
                    new RouterLink(chapter.title().in(getLocale()), CourseView.class, parameters(id, chapter));
            if (chapter.equals(present)) {
                link.getElement().setAttribute("aria-current", "true");
            }
            Span length = new Span(ChapterTimes.clock(chapter.seconds()));
            length.addClassName("soft");
            ListItem item = new ListItem(link, length);
            Watched seen = watched.get(chapter.id());
            if (seen != null) {
                item.add(
                        seen.done()
                                ? new StateBadge(Tone.GOOD, getTranslation("bulletin.chapter.done"))
                                : new StateBadge(
                                        Tone.WAITING, getTranslation("bulletin.chapter.begun", seen.percent())));
            }
            add(item);
        });
    }
}
