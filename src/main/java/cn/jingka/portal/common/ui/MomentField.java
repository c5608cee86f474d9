package cn.jingka.portal.common.ui;

import cn.jingka.portal.common.error.DomainException;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;

/** A day with an hour in Beijing. */
public class MomentField extends DateTimePicker {

    public MomentField(String label) {
        super(label);
        setAutoOpen(false);
        setStep(Duration.ofMinutes(30));
        setDatePickerI18n(DateField.calendar(getLocale(), this::getTranslation));
        setDateAriaLabel(getTranslation("common.moment.day", label));
        setTimeAriaLabel(getTranslation("common.moment.hour", label));
        // Last, because it is also the language of this field's own texts.
        setLocale(Locale.UK);
    }

    /**
     * The moment, if there is one.
     *
     * @throws DomainException when something was typed that is no day with an hour
     */
    public Optional<LocalDateTime> typed() {
        if (isInvalid() && isEmpty()) {
            throw new DomainException(DomainException.Kind.INVALID, "common.moment.malformed", getLabel());
        }
        return getOptionalValue();
    }
}
