package cn.jingka.portal.common.ui;

import cn.jingka.portal.common.error.DomainException;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A day, written the same way in both languages; the calendar speaks the reader's. */
public class DateField extends DatePicker {

    public DateField(String label) {
        super(label);
        // Typing a date is quicker than paging through years; the calendar opens by its button.
        setAutoOpen(false);
        setI18n(calendar(getLocale(), this::getTranslation));
    }

    /**
     * The day, if there is one.
     *
     * @throws DomainException when something was typed that is no day
     */
    public Optional<LocalDate> typed() {
        if (isInvalid() && isEmpty()) {
            throw new DomainException(DomainException.Kind.INVALID, "common.day.malformed", getLabel());
        }
        return getOptionalValue();
    }

    static DatePickerI18n calendar(Locale language, UnaryOperator<String> texts) {
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
                .setToday(texts.apply("common.calendar.today"))
                .setCancel(texts.apply("common.calendar.cancel"));
    }
}
