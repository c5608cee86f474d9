package cn.jingka.portal.bulletin.ui;

import cn.jingka.portal.bulletin.VideoCourse;
import cn.jingka.portal.common.ui.ContentEditor;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/** The editors' form of a video course, and the course as its readers will see it before they open a chapter. */
@org.springframework.stereotype.Component
class CourseEditor implements ContentEditor<VideoCourse> {

    @Override
    public String type() {
        return "COURSE";
    }

    @Override
    public Form<VideoCourse> form(Optional<VideoCourse> content) {
        return new CourseForm(content);
    }

    @Override
    public Component preview(String id, VideoCourse content) {
        UI ui = UI.getCurrent();
        OrderedList chapters = new OrderedList();
        chapters.addClassName("chapter-list");
        content.chapters().forEach(chapter -> {
            Span length = new Span(ChapterTimes.clock(chapter.seconds()));
            length.addClassName("soft");
            chapters.add(new ListItem(new Span(chapter.title().in(ui.getLocale())), length));
        });
        Div page = new Div(new PageHeader(
                content.title().in(ui.getLocale()), content.summary().in(ui.getLocale())));
        content.lecturer()
                .ifPresent(who -> page.add(
                        new Paragraph(ui.getTranslation("bulletin.courses.lecturer", who.in(ui.getLocale())))));
        page.add(new Panel(ui.getTranslation("bulletin.courses.list"), chapters));
        page.addClassName("course");
        return page;
    }
}
