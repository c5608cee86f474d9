package cn.jingka.portal.plans;

import cn.jingka.portal.common.money.Fen;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;

/** The fees that units owe for their enrolments (PLAN-1): heads times fee, and what they paid. */
public interface PlanFees {

    /** The unit's lines of a term, one a plan with enrolments or payments. */
    @PreAuthorize("hasAnyRole('UNIT_OFFICER', 'ADMINISTRATOR')")
    List<FeeLine> ofUnit(String unitCode, int term);

    /** The terms with enrolments or payments, the latest first. */
    @PreAuthorize("hasRole('OPERATOR')")
    List<Integer> terms();

    /** All lines of a term by unit and plan. */
    @PreAuthorize("hasRole('OPERATOR')")
    List<FeeLine> all(int term);

    /**
     * Records that a unit paid.
     *
     * @param amount not zero; a negative one corrects a mistake
     * @throws cn.jingka.portal.common.error.DomainException when the day lies ahead, or the sum would fall below zero
     */
    @PreAuthorize("hasRole('OPERATOR')")
    void recordPayment(EnrolmentScope scope, Fen amount, LocalDate paidOn);

    /** What was recorded for a line, the latest first. */
    @PreAuthorize("hasRole('OPERATOR')")
    List<Payment> payments(EnrolmentScope scope);

    /** {@link #all} as CSV in UTF-8. */
    @PreAuthorize("hasRole('OPERATOR')")
    void write(int term, OutputStream csv);

    /**
     * @param heads how many are enrolled
     * @param fee for one of them
     */
    record FeeLine(EnrolmentScope scope, String unitName, int heads, Fen fee, Fen due, Fen paid) {

        /** Negative when more was paid than is due. */
        public Fen outstanding() {
            return due.minus(paid);
        }
    }

    record Payment(Fen amount, LocalDate paidOn, String by, Instant recordedAt) {}
}
