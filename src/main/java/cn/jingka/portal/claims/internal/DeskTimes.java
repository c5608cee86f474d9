package cn.jingka.portal.claims.internal;

import cn.jingka.portal.claims.CaseView.ExpectedTime;
import cn.jingka.portal.claims.internal.review.DeskParameters;
import cn.jingka.portal.claims.internal.review.ExpectedTimes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The times that a case has: until when a decision can be appealed, and how long an answer usually takes. */
@Component
class DeskTimes {

    private final DeskParameters parameters;
    private final ExpectedTimes times;
    private final Clock clock;

    DeskTimes(DeskParameters parameters, ExpectedTimes times, Clock clock) {
        this.parameters = parameters;
        this.times = times;
        this.clock = clock;
    }

    /** The last day for an appeal against a decision that became known on {@code day}. */
    LocalDate appealUntil(LocalDate day) {
        return parameters.on(day).appealUntil(day);
    }

    /** The day by which the filer should answer what is asked today. */
    LocalDate answerUntil() {
        LocalDate today = LocalDate.now(clock);
        return today.plusDays(parameters.on(today).answerDays());
    }

    /** Only with enough finished cases of the kind. */
    Optional<ExpectedTime> expected(String kind) {
        return times.of(kind);
    }
}
