package cn.jingka.portal.common.rules;

import java.time.LocalDate;
import java.util.NavigableMap;

/** One parameter as its file gives it: where it stands, what it says, and its values by effective date. */
public record DatedValues<P extends RuleParameter>(
        P parameter, String file, int line, String description, NavigableMap<LocalDate, Object> values) {

    /** The day from which the value in force on the given day is effective. */
    public LocalDate effectiveOn(LocalDate day) {
        return values.floorKey(day);
    }

    public Object valueOn(LocalDate day) {
        return values.floorEntry(day).getValue();
    }

    public RulesFileException refuse(String problem) {
        return new RulesFileException(file, line, parameter.key(), problem);
    }
}
