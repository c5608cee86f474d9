package cn.jingka.portal.bulletin.ui;

import cn.jingka.portal.bulletin.VideoCourse;
import cn.jingka.portal.bulletin.VideoCourse.Chapter;
import cn.jingka.portal.common.ui.ContentEditor;
import cn.jingka.portal.common.ui.LocalTextField;
import cn.jingka.portal.common.ui.RowsField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;

/** A video course: what it teaches, and its chapters in order. */
class CourseForm extends Div implements ContentEditor.Form<VideoCourse> {

    private final LocalTextField title = LocalTextField.line(getTranslation("bulletin.content.field.title"));
    private final LocalTextField summary = LocalTextField.area(getTranslation("bulletin.content.field.summary"));
    private final LocalTextField lecturer = LocalTextField.line(getTranslation("bulletin.content.field.lecturer"));
    private final RowsField<Chapter> chapters = new RowsField<>(
            getTranslation("bulletin.content.field.chapters"),
            getTranslation("bulletin.form.chapters.add"),
            ChapterRow::new);

    CourseForm(Optional<VideoCourse> content) {
        addClassName("content-form");
        add(title, summary, lecturer, chapters);
        content.ifPresent(course -> {
            title.show(course.title());
            summary.show(course.summary());
            course.lecturer().ifPresent(lecturer::show);
            chapters.show(course.chapters());
        });
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public VideoCourse read() {
        return new VideoCourse(title.read(), summary.read(), lecturer.typed(), chapters.read());
    }
}
