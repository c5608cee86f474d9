package cn.jingka.portal.bulletin.ui;

import cn.jingka.portal.bulletin.VideoCourse.Chapter;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.ui.LocalTextField;
import cn.jingka.portal.common.ui.RowsField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;

/** One chapter. Its short name stays as it is once the course was published: the members' progress hangs on it. */
class ChapterRow extends Div implements RowsField.Row<Chapter> {

    private final LocalTextField title = LocalTextField.line(getTranslation("bulletin.content.field.chapters.title"));
    private final TextField id = new TextField(getTranslation("bulletin.content.field.chapters.id"));
    private final TextField length = new TextField(getTranslation("bulletin.form.chapter.length"));
    private final TextField file = new TextField(getTranslation("bulletin.content.field.chapters.file"));
    private final TextField captions = new TextField(getTranslation("bulletin.form.chapter.captions"));

    ChapterRow(Optional<Chapter> chapter) {
        id.setHelperText(getTranslation("bulletin.form.chapter.id.hint"));
        length.setHelperText(getTranslation("bulletin.form.chapter.length.hint"));
        file.setHelperText(getTranslation("bulletin.form.chapter.file.hint"));
        chapter.ifPresent(one -> {
            title.show(one.title());
            id.setValue(one.id());
            length.setValue(ChapterTimes.clock(one.seconds()));
            file.setValue(one.file());
            one.captions().ifPresent(captions::setValue);
        });
        Div details = new Div(id, length, file, captions);
        details.addClassName("row");
        add(title, details);
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public Chapter read() {
        return new Chapter(
                id.getValue().strip(),
                title.read(),
                seconds(),
                file.getValue().strip(),
                Optional.of(captions.getValue().strip()).filter(text -> !text.isEmpty()));
    }

    private int seconds() {
        return length.getValue().isBlank()
                ? 0
                : ChapterTimes.parse(length.getValue())
                        .orElseThrow(() -> new DomainException(Kind.INVALID, "bulletin.form.error.length"));
    }
}
