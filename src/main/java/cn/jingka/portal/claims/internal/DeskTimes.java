package cn.jingka.portal.claims.internal;

import cn.jingka.portal.claims.CaseView.ExpectedTime;
import cn.jingka.portal.claims.internal.review.DeskParameters;
import cn.jingka.portal.claims.internal.review.ExpectedTimes;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The times that a case has: until when a decision can be appealed, and how long an answer usually takes. */
@Component
class DeskTimes {

    private final DeskParameters parameters;
    private final ExpectedTimes times;

    DeskTimes(DeskParameters parameters, ExpectedTimes times) {
        this.parameters = parameters;
        this.times = times;
    }

    /** The last day for an appeal against a decision that became known on {@code day}. */
    LocalDate appealUntil(LocalDate day) {
        return parameters.on(day).appealUntil(day);
    }

    /** Only with enough finished cases of the kind. */
    Optional<ExpectedTime> expected(String kind) {
        return times.of(kind);
    }
}
