package cn.jingka.portal.offers.ui;

import cn.jingka.portal.common.ui.HourField;
import cn.jingka.portal.offers.Window;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** The days of each year and the hours in which a benefit can be had; all blank when it can be had at any time. */
class WindowFields extends Div {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);

    private final TextField from = new TextField(words("from"));
    private final TextField until = new TextField(words("until"));
    private final HourField opens = new HourField(words("opens"));
    private final HourField closes = new HourField(words("closes"));
    private final TextField clause = new TextField(words("clause"));
    private final Checkbox yearOfEnd = new Checkbox(words("countsForYearOfEnd"));

    WindowFields() {
        from.setHelperText(getTranslation("offers.form.window.help"));
        Div row = new Div(from, until, opens, closes, clause);
        row.addClassName("form-columns");
        add(row, yearOfEnd);
    }

    void show(Window window) {
        Optional.ofNullable(window.from()).map(DAY::format).ifPresent(from::setValue);
        Optional.ofNullable(window.until()).map(DAY::format).ifPresent(until::setValue);
        opens.setValue(window.opens().orElse(null));
        closes.setValue(window.closes().orElse(null));
        clause.setValue(Optional.ofNullable(window.clause()).orElse(""));
        yearOfEnd.setValue(window.countsForYearOfEnd());
    }

    Optional<Window> read() {
        Optional<MonthDay> first = Typed.dayOfYear(from);
        Optional<MonthDay> last = Typed.dayOfYear(until);
        Optional<LocalTime> open = opens.typed();
        Optional<LocalTime> close = closes.typed();
        String by = Typed.text(clause);
        boolean nothing = first.isEmpty() && last.isEmpty() && open.isEmpty() && close.isEmpty() && by.isEmpty();
        return nothing
                ? Optional.empty()
                : Optional.of(new Window(first.orElse(null), last.orElse(null), open, close, yearOfEnd.getValue(), by));
    }

    private String words(String field) {
        return getTranslation("offers.content.field.window." + field);
    }
}
