package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.Question;
import cn.jingka.portal.common.i18n.Formats;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A day in three number fields, year first: an accident's date is known, and typed faster than found in a calendar. */
class DayPartsField extends QuestionField {

    private final transient Question question;
    private final TextField year = part("claims.member.question.year", 4);
    private final TextField month = part("claims.member.question.month", 2);
    private final TextField day = part("claims.member.question.day", 2);

    DayPartsField(Question question, String labelId, Optional<String> answered) {
        this.question = question;
        Div parts = new Div(year, month, day);
        parts.addClassName("day-parts");
        parts.getElement().setAttribute("role", "group");
        parts.getElement().setAttribute("aria-labelledby", labelId);
        answered.map(LocalDate::parse).ifPresent(known -> {
            year.setValue(Integer.toString(known.getYear()));
            month.setValue(Integer.toString(known.getMonthValue()));
            day.setValue(Integer.toString(known.getDayOfMonth()));
        });
        add(parts);
    }

    private TextField part(String labelKey, int digits) {
        TextField part = new TextField(getTranslation(labelKey));
        part.setManualValidation(true);
        part.setMaxLength(digits);
        part.getElement().setAttribute("inputmode", "numeric");
        part.addClassName(digits > 2 ? "year" : "short");
        part.addValueChangeListener(event -> accept());
        return part;
    }

    private List<TextField> parts() {
        return List.of(year, month, day);
    }

    @Override
    Optional<String> read() {
        if (parts().stream().allMatch(part -> part.getValue().isBlank())) {
            return question.required() ? refuse(getTranslation("claims.member.question.dayBlank")) : Optional.of("");
        }
        LocalDate read;
        try {
            read = LocalDate.of(number(year), number(month), number(day));
        } catch (DateTimeException | NumberFormatException noSuchDay) {
            return refuse(getTranslation("claims.member.question.noSuchDay"));
        }
        boolean tooEarly = question.notBefore() != null && read.isBefore(question.notBefore());
        boolean tooLate = question.notAfter() != null && read.isAfter(question.notAfter());
        if (tooEarly || tooLate) {
            return refuse(getTranslation(
                    tooEarly ? "claims.member.question.dayTooEarly" : "claims.member.question.dayTooLate",
                    Formats.prose(tooEarly ? question.notBefore() : question.notAfter(), getLocale())));
        }
        return Optional.of(read.toString());
    }

    private static int number(TextField part) {
        return Integer.parseInt(Normalizer.normalize(part.getValue().strip(), Normalizer.Form.NFKC));
    }

    @Override
    void mark(boolean invalid) {
        parts().forEach(part -> part.setInvalid(invalid));
    }
}
