package cn.jingka.portal.services.internal.requests;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.services.FieldRefusal;
import cn.jingka.portal.services.NewRequest;
import cn.jingka.portal.services.RequestField;
import java.time.DateTimeException;
import java.time.LocalDate;

/** What a request must say before it is taken in. */
final class RequestCheck {

    static final int SUBJECT = 80;
    static final int WORDS = 3000;
    private static final int SHORT = 100;

    private RequestCheck() {}

    static void check(NewRequest request, LocalDate today) {
        words(request.subject(), SUBJECT, "services.request.subjectMissing");
        words(request.words(), WORDS, "services.request.wordsMissing");
        for (RequestField field : RequestField.values()) {
            String value = request.details().get(field);
            if (!request.kind().fields().contains(field)) {
                if (value != null) {
                    throw new FieldRefusal("services.request.fieldUnknown", field);
                }
            } else if (value == null) {
                if (field.required()) {
                    throw new FieldRefusal("services.request.fieldMissing", field);
                }
            } else if (!fits(field, value, today)) {
                throw new FieldRefusal("services.request.fieldWrong", field);
            }
        }
    }

    /** @throws DomainException when nothing was written, or too much */
    static String words(String words, int longest, String missing) {
        String stripped = words.strip();
        if (stripped.isEmpty()) {
            throw new DomainException(DomainException.Kind.INVALID, missing);
        }
        if (stripped.length() > longest) {
            throw new DomainException(DomainException.Kind.INVALID, "services.request.tooLong", longest);
        }
        return stripped;
    }

    private static boolean fits(RequestField field, String value, LocalDate today) {
        if (field.day()) {
            try {
                return !LocalDate.parse(value).isBefore(today);
            } catch (DateTimeException malformed) {
                return false;
            }
        }
        return field.choices().isEmpty()
                ? value.length() <= SHORT
                : field.choices().contains(value);
    }
}
