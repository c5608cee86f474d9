package cn.jingka.portal.reimbursement.internal.settlement;

import cn.jingka.portal.members.PersonFacts;
import cn.jingka.portal.reimbursement.rules.YearFacts;
import java.util.List;

/**
 * A person's year, ready for the engine.
 *
 * @param lines every normal line of the span, the reversed ones included, which are not among the facts
 */
record PersonYear(PersonFacts person, YearFacts facts, List<FeedLine> lines) {

    boolean hasTreatment() {
        return !facts.outpatient().isEmpty() || !facts.stays().isEmpty();
    }
}
