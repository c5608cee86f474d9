package cn.jingka.portal.plans;

import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;

/** The signed-in member's enrolments; the person is the actor, never a parameter. */
@PreAuthorize("hasRole('MEMBER')")
public interface OwnPlans {

    /** The latest term first. */
    List<OwnPlan> all();

    /**
     * @param plan the plan's id
     * @param until the term's last day
     */
    record OwnPlan(String plan, int term, String unitName, LocalDate from, LocalDate until) {}
}
