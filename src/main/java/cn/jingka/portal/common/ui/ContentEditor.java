package cn.jingka.portal.common.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/**
 * Form and preview of one kind of content for the editors' desk; implemented as a bean by the module that shows the
 * content.
 *
 * @param <T> the content, a record
 */
public interface ContentEditor<T> {

    /** The code of the kind, see {@code publishing.ContentType}. */
    String type();

    /** A form, empty for a new piece. */
    Form<T> form(Optional<T> content);

    /** The content just as its readers will see it. */
    Component preview(String id, T content);

    interface Form<T> {

        Component component();

        /**
         * What stands in the form, also when it isn't complete: a draft may have gaps.
         *
         * @throws cn.jingka.portal.common.error.DomainException when something can't even be kept, naming the field and
         *     the reason
         */
        T read();
    }
}
