package cn.jingka.portal.claims.internal;

import cn.jingka.portal.claims.CaseView.ExpectedTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The times that a case has: until when a decision can be appealed, and how long an answer usually takes. */
@Component
class DeskTimes {

    private static final int APPEAL_DAYS = 60;
    private static final int ANSWER_DAYS = 15;

    private final Clock clock;

    DeskTimes(Clock clock) {
        this.clock = clock;
    }

    /** The last day for an appeal against a decision that became known on {@code day}. */
    LocalDate appealUntil(LocalDate day) {
        return day.plusDays(APPEAL_DAYS);
    }

    /** The day by which the filer should answer what is asked today. */
    LocalDate answerUntil() {
        return LocalDate.now(clock).plusDays(ANSWER_DAYS);
    }

    /** Only with enough finished cases of the kind. */
    Optional<ExpectedTime> expected(String kind) {
        return Optional.empty();
    }
}
