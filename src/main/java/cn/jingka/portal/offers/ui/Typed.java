package cn.jingka.portal.offers.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.ui.AmountField;
import cn.jingka.portal.offers.Place;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what editors type; what can't be read is refused by the name of its field, a blank field is a gap. */
final class Typed {

    private static final Pattern DAY_OF_YEAR = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern POINT = Pattern.compile("(\\d{1,2}\\.\\d{1,7})[,，\\s]+(\\d{1,3}\\.\\d{1,7})");

    private Typed() {}

    static String text(TextField field) {
        return Normalizer.normalize(field.getValue(), Normalizer.Form.NFKC).strip();
    }

    /** Separated by commas of either width, the Chinese enumeration comma, or blanks. */
    static List<String> list(TextField field) {
        return Arrays.stream(text(field).split("[,、，;\\s]+"))
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
    }

    /** Month and day, {@code 12-15}. */
    static Optional<MonthDay> dayOfYear(TextField field) {
        String typed = text(field);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        Matcher day = DAY_OF_YEAR.matcher(typed);
        if (!day.matches()) {
            throw refuse("offers.form.day.malformed", field);
        }
        try {
            return Optional.of(MonthDay.of(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2))));
        } catch (DateTimeException noSuchDay) {
            throw refuse("offers.form.day.malformed", field);
        }
    }

    /** Latitude and longitude, {@code 39.9987, 116.2750}. */
    static Optional<Place.Point> point(TextField field) {
        String typed = text(field);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        Matcher point = POINT.matcher(typed);
        if (!point.matches()) {
            throw refuse("offers.form.point.malformed", field);
        }
        return Optional.of(new Place.Point(new BigDecimal(point.group(1)), new BigDecimal(point.group(2))));
    }

    static Optional<Fen> amount(AmountField field) {
        Optional<Fen> typed = field.typed();
        if (typed.isEmpty() && !text(field).isEmpty()) {
            throw refuse("offers.form.amount.malformed", field);
        }
        return typed;
    }

    private static DomainException refuse(String key, TextField field) {
        return new DomainException(DomainException.Kind.INVALID, key, field.getLabel(), field.getValue());
    }
}
