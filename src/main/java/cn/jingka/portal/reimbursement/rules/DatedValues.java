package cn.jingka.portal.reimbursement.rules;

import cn.jingka.portal.common.rules.RulesFileException;
import java.time.LocalDate;
import java.util.NavigableMap;

/** One parameter as its file gives it: where it stands, what it says, and its values by effective date. */
record DatedValues(
        Parameter parameter, String file, int line, String description, NavigableMap<LocalDate, Object> values) {

    /** The day from which the value in force on the given day is effective. */
    LocalDate effectiveOn(LocalDate day) {
        return values.floorKey(day);
    }

    Object valueOn(LocalDate day) {
        return values.floorEntry(day).getValue();
    }

    RulesFileException refuse(String problem) {
        return new RulesFileException(file, line, parameter.key, problem);
    }
}
