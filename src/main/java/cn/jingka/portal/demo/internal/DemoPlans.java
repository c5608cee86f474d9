package cn.jingka.portal.demo.internal;

import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.plans.EnrolmentDifference;
import cn.jingka.portal.plans.EnrolmentScope;
import cn.jingka.portal.plans.Enrolments;
import cn.jingka.portal.plans.PlanFees;
import cn.jingka.portal.plans.PlanFees.FeeLine;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Both unit unions enrol members for plans; one fee is paid, one in part, the others are due. */
@Component
@Profile("demo")
class DemoPlans {

    private static final String HOSPITAL_STAY = "hospital-stay";

    private static final String INJURY = "accidental-injury";
    private static final String WOMEN = "womens-illnesses";
    private static final int SOME = 36;

    private final Enrolments enrolments;
    private final PlanFees fees;

    DemoPlans(Enrolments enrolments, PlanFees fees) {
        this.enrolments = enrolments;
        this.fees = fees;
    }

    /** @param first those of the first unit who are enrolled for the hospital plan whatever their place in the roster */
    void enrol(String firstUnit, String secondUnit, List<DemoMember> first, LocalDate today) {
        int term = ActingAs.OFFICER.call(enrolments::openTerms).getFirst();
        EnrolmentScope stays = new EnrolmentScope(firstUnit, HOSPITAL_STAY, term);
        if (ActingAs.OFFICER.call(() -> enrolments.enrolledCount(stays)) > 0) {
            return;
        }
        EnrolmentScope injuries = new EnrolmentScope(secondUnit, INJURY, term);
        EnrolmentScope women = new EnrolmentScope(firstUnit, WOMEN, term);
        enrol(stays, first.stream().map(DemoMember::id));
        enrol(stays, some(stays));
        enrol(women, some(women));
        enrol(injuries, all(injuries));
        pay(injuries, 1, today);
        pay(stays, 2, today);
    }

    private Stream<PersonId> some(EnrolmentScope scope) {
        return all(scope).limit(SOME);
    }

    private Stream<PersonId> all(EnrolmentScope scope) {
        return ActingAs.OFFICER.call(() -> enrolments.differenceOfAll(scope)).toEnrol().stream()
                .map(EnrolmentDifference.Line::person);
    }

    private void enrol(EnrolmentScope scope, Stream<PersonId> persons) {
        List<PersonId> chosen = persons.toList();
        ActingAs.OFFICER.call(() -> enrolments.enrol(scope, chosen));
    }

    private void pay(EnrolmentScope scope, int share, LocalDate today) {
        Fen outstanding = ActingAs.OPERATOR.call(() -> fees.all(scope.term())).stream()
                .filter(line -> line.scope().equals(scope))
                .map(FeeLine::outstanding)
                .findFirst()
                .orElse(Fen.ZERO);
        Fen amount = Fen.of(outstanding.value() / share);
        if (amount.isPositive()) {
            ActingAs.OPERATOR.call(() -> {
                fees.recordPayment(scope, amount, today);
                return amount;
            });
        }
    }
}
