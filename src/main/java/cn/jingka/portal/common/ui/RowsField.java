package cn.jingka.portal.common.ui;

import cn.jingka.portal.common.i18n.LocalText;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A list of rows that can be added to, reordered and taken from.
 *
 * @param <T> what one row holds
 */
public class RowsField<T> extends Div {

    /** The form of one row. */
    public interface Row<T> {

        Component component();

        T read();
    }

    private final transient Function<Optional<T>, Row<T>> form;
    private final transient List<Entry> entries = new ArrayList<>();
    private final OrderedList list = new OrderedList();

    /**
     * @param label what the rows are; already translated, like {@code addText}
     * @param addText what the button says that adds a row
     * @param form a row's form, empty for a new row
     */
    public RowsField(String label, String addText, Function<Optional<T>, Row<T>> form) {
        this.form = form;
        addClassName("rows-field");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", label);
        Button add = new Button(addText, VaadinIcon.PLUS.create(), event -> add(Optional.empty()));
        add(new H3(label), list, add);
    }

    /** Rows of one text in both languages. */
    public static RowsField<LocalText> texts(String label, String addText) {
        return new RowsField<>(label, addText, text -> {
            LocalTextField field = LocalTextField.line(label).show(text.orElse(LocalText.EMPTY));
            return row(field, field::read);
        });
    }

    /** A row of one component. */
    public static <T> Row<T> row(Component component, Supplier<T> value) {
        return new Row<>() {

            @Override
            public Component component() {
                return component;
            }

            @Override
            public T read() {
                return value.get();
            }
        };
    }

    /** Shows these rows in place of what stands there. */
    public RowsField<T> show(List<T> values) {
        entries.clear();
        list.removeAll();
        values.forEach(value -> add(Optional.of(value)));
        return this;
    }

    /** What stands in the rows, from the top. */
    public List<T> read() {
        return entries.stream().map(entry -> entry.row.read()).toList();
    }

    private void add(Optional<T> value) {
        Entry entry = new Entry(form.apply(value));
        entries.add(entry);
        list.add(entry.item);
        number();
    }

    private void move(Entry entry, int by) {
        int place = entries.indexOf(entry) + by;
        if (place >= 0 && place < entries.size()) {
            entries.remove(entry);
            entries.add(place, entry);
            list.remove(entry.item);
            list.addComponentAtIndex(place, entry.item);
            number();
        }
    }

    private void remove(Entry entry) {
        entries.remove(entry);
        list.remove(entry.item);
        number();
    }

    /** The first row can't go up, the last not down; each button says which row it means. */
    private void number() {
        for (int place = 0; place < entries.size(); place++) {
            entries.get(place).number(place + 1, entries.size());
        }
    }

    private final class Entry {

        private final Row<T> row;
        private final ListItem item = new ListItem();
        private final Button up = act(VaadinIcon.ARROW_UP, () -> move(this, -1));
        private final Button down = act(VaadinIcon.ARROW_DOWN, () -> move(this, 1));
        private final Button remove = act(VaadinIcon.TRASH, () -> remove(this));

        Entry(Row<T> row) {
            this.row = row;
            Div acts = new Div(up, down, remove);
            acts.addClassName("row-acts");
            Div content = new Div(row.component());
            content.addClassName("row-content");
            item.add(content, acts);
        }

        private static Button act(VaadinIcon icon, Runnable what) {
            Button act = new Button(icon.create(), event -> what.run());
            act.addThemeVariants(ButtonVariant.TERTIARY);
            return act;
        }

        void number(int number, int of) {
            up.setEnabled(number > 1);
            down.setEnabled(number < of);
            name(up, "common.rows.up", number);
            name(down, "common.rows.down", number);
            name(remove, "common.rows.remove", number);
        }

        private void name(Button act, String key, int number) {
            String words = getTranslation(key, number);
            act.setAriaLabel(words);
            act.setTooltipText(words);
        }
    }
}
