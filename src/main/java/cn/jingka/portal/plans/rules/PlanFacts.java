package cn.jingka.portal.plans.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a claim for a plan's benefit is judged by; what was not answered is empty.
 *
 * @param plan the plan's id
 * @param eventDate diagnosis, accident or admission
 * @param until discharge, for a stay
 * @param choice the illness or severity
 * @param woman as the roster has it
 * @param enrolments all of the person's
 * @param paid what other cases of the person were granted from any plan
 */
public record PlanFacts(
        Optional<String> plan,
        Optional<LocalDate> eventDate,
        Optional<LocalDate> until,
        Optional<String> choice,
        boolean woman,
        List<Enrolled> enrolments,
        List<Paid> paid) {

    public PlanFacts {
        enrolments = List.copyOf(enrolments);
        paid = List.copyOf(paid);
    }

    /** @param from the first day of cover within the term */
    public record Enrolled(String plan, int term, LocalDate from) {}

    /** @param amount in fen */
    public record Paid(String plan, int term, long amount) {}
}
