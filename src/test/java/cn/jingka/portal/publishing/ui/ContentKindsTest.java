package cn.jingka.portal.publishing.ui;

import static cn.jingka.portal.testing.PublishingFixture.AUTHOR;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.publishing.ContentType;
import cn.jingka.portal.publishing.EditorsDesk;
import cn.jingka.portal.publishing.EditorsDesk.FieldChange;
import cn.jingka.portal.testing.PortalViewTest;
import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the desk counts on in every kind of content, whichever module it belongs to. */
class ContentKindsTest extends PortalViewTest {

    @Autowired
    private EditorsDesk desk;

    @Autowired
    private EditedKinds kinds;

    @Autowired
    private Texts texts;

    @Test
    void everyFormBeginsEmptyAndItsGapsCanBeLookedAt() {
        for (EditedKind<?> kind : all()) {
            Object gaps = kind.form(Optional.empty()).read();
            assertThat(kind.preview("draft", gaps)).as(kind.type().code()).isNotNull();
        }
    }

    /** A form may put rows that have no order of their own into its own order, and loses nothing. */
    @Test
    void everyFormGivesBackWhatItWasGiven() {
        for (EditedKind<?> kind : all()) {
            kind.type().initial().forEach((id, content) -> {
                Object read = kind.form(Optional.of(content)).read();
                List<FieldChange> changes = desk.difference(kind.type().code(), content, read);
                assertThat(changes.stream().map(FieldChange::after).sorted())
                        .as(kind.type().code() + "/" + id)
                        .containsExactlyElementsOf(changes.stream()
                                .map(FieldChange::before)
                                .sorted()
                                .toList());
                assertThat(kind.preview(id, content)).isNotNull();
            });
        }
    }

    @Test
    void everyFieldHasANameInTheComparison() {
        TreeSet<String> nameless = new TreeSet<>();
        for (EditedKind<?> kind : all()) {
            Object gaps = kind.form(Optional.empty()).read();
            kind.type()
                    .initial()
                    .values()
                    .forEach(content -> desk.difference(kind.type().code(), gaps, content).stream()
                            .map(change -> name(kind.type(), change))
                            .filter(key -> !texts.all(Texts.CHINESE).containsKey(key))
                            .forEach(nameless::add));
        }
        assertThat(nameless).isEmpty();
    }

    @Test
    void everyKindOpensAtTheDesk() {
        for (EditedKind<?> kind : all()) {
            UI.getCurrent().navigate(NewPieceView.class, NewPieceView.parameters(kind.type()));
            kind.type().initial().keySet().stream()
                    .limit(3)
                    .forEach(id -> UI.getCurrent()
                            .navigate(
                                    PieceView.class,
                                    PieceView.parameters(kind.type().code(), id)));
        }
    }

    private List<EditedKind<?>> all() {
        signInAsStaff(AUTHOR, Role.EDITOR);
        List<EditedKind<?>> all = new ArrayList<>();
        for (ContentType<?> type : desk.kinds()) {
            all.add(kinds.of(type));
        }
        return all;
    }

    private static String name(ContentType<?> type, FieldChange change) {
        return type.fieldKey(String.join(
                ".",
                change.path().stream()
                        .filter(part -> !part.matches("\\d+|zh|en"))
                        .toList()));
    }
}
