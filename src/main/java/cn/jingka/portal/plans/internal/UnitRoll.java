package cn.jingka.portal.plans.internal;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.members.MembershipHistory;
import cn.jingka.portal.members.UnitKind;
import cn.jingka.portal.plans.EnrolmentScope;
import cn.jingka.portal.plans.rules.Plan;
import cn.jingka.portal.plans.rules.PlanRules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who of a unit may be enrolled for a plan today. */
@Component
class UnitRoll {

    /** The same words for “unknown” and “in another unit”: an officer learns nothing about persons of other units. */
    static final String NOT_HERE = "plans.reject.notHere";

    static final String WOMEN_ONLY = "plans.reject.womenOnly";
    static final String ALREADY = "plans.reject.already";

    private final MembershipHistory history;
    private final EnrolmentTable enrolments;
    private final PlanRules rules;
    private final Clock clock;

    UnitRoll(MembershipHistory history, EnrolmentTable enrolments, PlanRules rules, Clock clock) {
        this.history = history;
        this.enrolments = enrolments;
        this.rules = rules;
        this.clock = clock;
    }

    /** The unit's union members in service today; persons of a group unit are no union members (RB-WHO). */
    Set<PersonId> members(String unitCode) {
        LocalDate today = LocalDate.now(clock);
        Set<PersonId> members = new LinkedHashSet<>();
        history.ofUnit(unitCode, today, today, membership -> {
            if (membership.kind() == UnitKind.UNION) {
                members.add(membership.person());
            }
        });
        return members;
    }

    /** Judges many persons with few questions to the database. */
    Judge judge(EnrolmentScope scope, Collection<PersonId> persons) {
        Plan plan = rules.plan(scope.plan()).orElseThrow();
        Set<PersonId> women = plan.eligible() == Plan.Eligible.WOMEN ? history.women(persons) : Set.of();
        return new Judge(
                plan, members(scope.unitCode()), enrolments.enrolledOf(persons, scope.plan(), scope.term()), women);
    }

    final class Judge {

        private final Plan plan;
        private final Set<PersonId> members;
        private final Set<PersonId> enrolled;
        private final Set<PersonId> women;

        private Judge(Plan plan, Set<PersonId> members, Set<PersonId> enrolled, Set<PersonId> women) {
            this.plan = plan;
            this.members = members;
            this.enrolled = enrolled;
            this.women = women;
        }

        /** Why a person can't be enrolled; empty when they can. */
        Optional<String> reason(PersonId person) {
            if (!members.contains(person)) {
                return Optional.of(NOT_HERE);
            }
            if (enrolled.contains(person)) {
                return Optional.of(ALREADY);
            }
            return plan.open(women.contains(person)) ? Optional.empty() : Optional.of(WOMEN_ONLY);
        }
    }
}
