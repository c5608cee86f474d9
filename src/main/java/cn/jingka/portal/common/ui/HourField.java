package cn.jingka.portal.common.ui;

import cn.jingka.portal.common.error.DomainException;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;

/** An hour and minute of the day, on the 24-hour clock in both languages. */
public class HourField extends TimePicker {

    public HourField(String label) {
        super(label);
        setStep(Duration.ofMinutes(30));
        setLocale(Locale.UK);
    }

    /**
     * The hour, if there is one.
     *
     * @throws DomainException when something was typed that is no hour
     */
    public Optional<LocalTime> typed() {
        if (isInvalid() && isEmpty()) {
            throw new DomainException(DomainException.Kind.INVALID, "common.hour.malformed", getLabel());
        }
        return getOptionalValue();
    }
}
