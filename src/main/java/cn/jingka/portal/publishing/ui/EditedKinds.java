package cn.jingka.portal.publishing.ui;

import cn.jingka.portal.common.ui.ContentEditor;
import cn.jingka.portal.publishing.ContentType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the form and the preview of a kind of content. */
@Component
class EditedKinds {

    private final ObjectProvider<ContentEditor<?>> editors;

    EditedKinds(ObjectProvider<ContentEditor<?>> editors) {
        this.editors = editors;
    }

    <T> EditedKind<T> of(ContentType<T> type) {
        return new EditedKind<>(type, editor(type));
    }

    /** The two halves of a kind name each other by its code, which the compiler can't see. */
    @SuppressWarnings("unchecked")
    private <T> ContentEditor<T> editor(ContentType<T> type) {
        return (ContentEditor<T>) editors.stream()
                .filter(one -> one.type().equals(type.code()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No ContentEditor for the kind " + type.code()));
    }
}
