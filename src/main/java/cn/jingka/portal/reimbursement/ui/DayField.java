package cn.jingka.portal.reimbursement.ui;

import cn.jingka.portal.common.ui.DateField;
import java.time.LocalDate;
import java.util.Optional;

/** A day of the year that is estimated. */
class DayField extends DateField {

    DayField(String label, int year) {
        super(label);
        setManualValidation(true);
        setInitialPosition(LocalDate.of(year, 1, 1));
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
}
