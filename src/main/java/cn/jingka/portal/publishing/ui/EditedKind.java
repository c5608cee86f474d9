package cn.jingka.portal.publishing.ui;

import cn.jingka.portal.common.ui.ContentEditor;
import cn.jingka.portal.publishing.ContentType;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A kind of content with its form and preview, for code that knows pieces only as what the desk hands out. */
record EditedKind<T>(ContentType<T> type, ContentEditor<T> editor) {

    ContentEditor.Form<T> form(Optional<Object> content) {
        return editor.form(content.map(type.type()::cast));
    }

    Component preview(String id, Object content) {
        return editor.preview(id, type.type().cast(content));
    }
}
