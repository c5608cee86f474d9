package cn.jingka.portal.reimbursement.internal.estimate;

import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.reimbursement.EstimateInput;
import cn.jingka.portal.reimbursement.EstimateInput.HospitalStay;
import cn.jingka.portal.reimbursement.EstimateInput.Visit;
import cn.jingka.portal.reimbursement.Estimates;
import cn.jingka.portal.reimbursement.Estimates.Violation;
import cn.jingka.portal.reimbursement.rules.ReimbursementRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One look through an input: which of its fields are against a rule, and against which. */
final class EstimateCheck {

    /** With the bound on lines this keeps every sum exact; no treatment comes near it. */
    private static final Fen MOST = Fen.parse("999999999999.99");

    private static final int LAST_YEAR = 9999;

    private final ReimbursementRules rules;
    private final EstimateInput input;
    private final List<Violation> violations = new ArrayList<>();

    EstimateCheck(ReimbursementRules rules, EstimateInput input) {
        this.rules = rules;
        this.input = input;
    }

    List<Violation> violations() {
        if (!rules.inForce(input.year()) || input.year() > LAST_YEAR) {
            add("year", "reimbursement.estimate.error.year", number(input.year()), number(firstYear()));
            return violations;
        }
        int lines = input.outpatient().size() + input.inpatient().size();
        if (lines > Estimates.MOST_LINES) {
            add(
                    "outpatient, inpatient",
                    "reimbursement.estimate.error.lines",
                    number(lines),
                    number(Estimates.MOST_LINES));
            return violations;
        }
        for (int i = 0; i < input.outpatient().size(); i++) {
            visit("outpatient[" + i + "].", input.outpatient().get(i));
        }
        for (int i = 0; i < input.inpatient().size(); i++) {
            stay("inpatient[" + i + "].", input.inpatient().get(i));
        }
        return violations;
    }

    private void visit(String place, Visit visit) {
        inYear(place + "date", visit.date());
        amount(place, visit.selfPayOne());
    }

    private void stay(String place, HospitalStay stay) {
        inYear(place + "discharged", stay.discharged());
        if (stay.discharged().isBefore(stay.admitted())) {
            add(
                    place + "discharged",
                    "reimbursement.estimate.error.dischargedEarly",
                    stay.discharged().toString(),
                    stay.admitted().toString());
        }
        amount(place, stay.selfPayOne());
    }

    private void inYear(String place, LocalDate date) {
        if (date.getYear() != input.year()) {
            add(place, "reimbursement.estimate.error.otherYear", date.toString(), number(input.year()));
        }
    }

    private void amount(String place, Fen amount) {
        if (amount.isNegative()) {
            add(place + "selfPayOne", "reimbursement.estimate.error.negative", amount.toString());
        } else if (amount.compareTo(MOST) > 0) {
            add(place + "selfPayOne", "reimbursement.estimate.error.tooMuch", amount.toString(), MOST.toString());
        }
    }

    private int firstYear() {
        return rules.starts().getYear();
    }

    private void add(String place, String key, String... arguments) {
        violations.add(new Violation(place, key, List.of(arguments)));
    }

    /** As text, so that no language groups the digits of a year. */
    private static String number(int value) {
        return Integer.toString(value);
    }
}
