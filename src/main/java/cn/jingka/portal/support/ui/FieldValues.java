package cn.jingka.portal.support.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Set;

/** What a field shows, in words; what is typed in secret stays so. */
final class FieldValues {

    private static final Set<String> FIELDS = Set.of(
            "vaadin-text-field",
            "vaadin-text-area",
            "vaadin-select",
            "vaadin-date-picker",
            "vaadin-time-picker",
            "vaadin-date-time-picker",
            "vaadin-number-field",
            "vaadin-integer-field",
            "vaadin-big-decimal-field",
            "vaadin-email-field",
            "vaadin-password-field");

    private static final String HIDDEN = "••••••";

    private FieldValues() {}

    static boolean isField(String tag) {
        return FIELDS.contains(tag);
    }

    static String shown(Component field) {
        if (!(field instanceof HasValue<?, ?> value) || value.isEmpty()) {
            return "";
        }
        if (field instanceof PasswordField || isOneTimeCode(field)) {
            return HIDDEN;
        }
        return LongNumbers.masked(label(field, value.getValue()));
    }

    private static boolean isOneTimeCode(Component field) {
        return "one-time-code".equals(field.getElement().getProperty("autocomplete"))
                || "one-time-code".equals(field.getElement().getAttribute("autocomplete"));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static String label(Component field, Object value) {
        return switch (field) {
            case Select select -> (String) select.getItemLabelGenerator().apply(value);
            default -> value.toString();
        };
    }
}
