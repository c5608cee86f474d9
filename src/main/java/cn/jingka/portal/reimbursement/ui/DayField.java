package cn.jingka.portal.reimbursement.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A day, written the same way in both languages; the calendar speaks the reader's. */
class DayField extends DatePicker {

    DayField(String label, int year) {
        super(label);
        setManualValidation(true);
        // Typing a date is quicker than paging through years; the calendar opens by its button.
        setAutoOpen(false);
        setInitialPosition(LocalDate.of(year, 1, 1));
        setI18n(calendar());
        addValueChangeListener(event -> setInvalid(false));
    }

    /** The day, or nothing: then the field says why. */
    Optional<LocalDate> read() {
        if (isEmpty()) {
            setErrorMessage(getTranslation("reimbursement.estimate.field.day"));
            setInvalid(true);
        }
        return getOptionalValue();
    }

    private DatePickerI18n calendar() {
        Locale language = getLocale();
        List<DayOfWeek> week = Stream.iterate(DayOfWeek.SUNDAY, day -> day.plus(1))
                .limit(DayOfWeek.values().length)
                .toList();
        return new DatePickerI18n()
                .setDateFormats("yyyy-MM-dd", "yyyy/M/d", "yyyyMMdd")
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, language))
                        .toList())
                .setWeekdays(week.stream()
                        .map(day -> day.getDisplayName(TextStyle.FULL_STANDALONE, language))
                        .toList())
                .setWeekdaysShort(week.stream()
                        .map(day -> day.getDisplayName(TextStyle.NARROW_STANDALONE, language))
                        .toList())
                .setFirstDayOfWeek(1)
                .setToday(getTranslation("reimbursement.estimate.calendar.today"))
                .setCancel(getTranslation("reimbursement.estimate.calendar.cancel"));
    }
}
