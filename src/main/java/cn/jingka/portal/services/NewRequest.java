package cn.jingka.portal.services;

import java.util.EnumMap;
import java.util.Map;

/**
 * A request as the member writes it.
 *
 * @param subject one line
 * @param details by field; blank ones are left out
 */
public record NewRequest(RequestKind kind, String subject, String words, Map<RequestField, String> details) {

    public NewRequest {
        subject = subject.strip();
        words = words.strip();
        Map<RequestField, String> given = new EnumMap<>(RequestField.class);
        details.forEach((field, value) -> {
            if (value != null && !value.isBlank()) {
                given.put(field, value.strip());
            }
        });
        details = Map.copyOf(given);
    }

    /** What people write of their disputes reaches no log. */
    @Override
    public String toString() {
        return "NewRequest[" + kind + "]";
    }
}
