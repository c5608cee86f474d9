package cn.jingka.portal.publishing.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.ui.ContentEditor;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;

/** The form of a kind with what an editor is writing in it. */
class DraftForm extends Div {

    private final transient ContentEditor.Form<?> form;
    private transient Object kept;

    DraftForm(EditedKind<?> kind, Optional<Object> content) {
        form = kind.form(content);
        add(form.component());
        kept();
    }

    /** @throws DomainException when something can't even be kept */
    Object read() {
        return form.read();
    }

    /** What stands in the form now needs no keeping any more. */
    final void kept() {
        kept = form.read();
    }

    /** Whether somebody wrote what isn't kept yet. */
    boolean changed() {
        try {
            return !form.read().equals(kept);
        } catch (DomainException unreadable) {
            return true;
        }
    }
}
