package cn.jingka.portal.claims.internal;

import cn.jingka.portal.claims.CaseView.ExpectedTime;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The times that a case has: until when a decision can be appealed, and how long an answer usually takes. */
@Component
class DeskTimes {

    private static final int APPEAL_DAYS = 60;

    /** The last day for an appeal against a decision that became known on {@code day}. */
    LocalDate appealUntil(LocalDate day) {
        return day.plusDays(APPEAL_DAYS);
    }

    /** Only with enough finished cases of the kind. */
    Optional<ExpectedTime> expected(String kind) {
        return Optional.empty();
    }
}
