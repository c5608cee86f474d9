package cn.jingka.portal.merchants.ui;

import cn.jingka.portal.common.ui.DateField;
import cn.jingka.portal.merchants.Occasion;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.text.Normalizer;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Which screening: its day, its time and its hall (FILM-1). */
class OccasionFields extends Div {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private final DateField day;
    private final TextField time = new TextField();
    private final TextField hall = new TextField();

    OccasionFields(Clock clock, Runnable onChange) {
        addClassName("occasion");
        day = new DateField(getTranslation("merchants.occasion.day"));
        day.setValue(LocalDate.now(clock));
        day.setMin(LocalDate.now(clock));
        day.setManualValidation(true);
        time.setLabel(getTranslation("merchants.occasion.time"));
        time.setPlaceholder("19:30");
        time.setManualValidation(true);
        time.getElement().setAttribute("inputmode", "numeric");
        hall.setLabel(getTranslation("merchants.occasion.hall"));
        hall.setMaxLength(20);
        hall.setManualValidation(true);
        day.addValueChangeListener(event -> changed(onChange));
        time.addValueChangeListener(event -> changed(onChange));
        hall.addValueChangeListener(event -> changed(onChange));
        add(day, time, hall);
    }

    /** The screening, or nothing: then the fields say what is missing. */
    Optional<Occasion> read() {
        Optional<LocalTime> at = typedTime();
        boolean dayGiven = day.getValue() != null;
        boolean hallGiven = !hall.getValue().isBlank();
        day.setErrorMessage(getTranslation("merchants.occasion.day.missing"));
        day.setInvalid(!dayGiven);
        time.setErrorMessage(getTranslation("merchants.occasion.time.missing"));
        time.setInvalid(at.isEmpty());
        hall.setErrorMessage(getTranslation("merchants.occasion.hall.missing"));
        hall.setInvalid(!hallGiven);
        return dayGiven && hallGiven
                ? at.map(clock -> new Occasion(day.getValue(), clock, hall.getValue()))
                : Optional.empty();
    }

    /** As people write it: {@code 19:30}, with a full-width colon, or {@code 1930}. */
    private Optional<LocalTime> typedTime() {
        String typed =
                Normalizer.normalize(time.getValue(), Normalizer.Form.NFKC).strip();
        String withColon = typed.matches("\\d{3,4}")
                ? typed.substring(0, typed.length() - 2) + ":" + typed.substring(typed.length() - 2)
                : typed;
        try {
            return Optional.of(LocalTime.parse(withColon, TIME));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private void changed(Runnable onChange) {
        day.setInvalid(false);
        time.setInvalid(false);
        hall.setInvalid(false);
        onChange.run();
    }
}
