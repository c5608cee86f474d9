package cn.jingka.portal.reimbursement.rules;

import java.time.LocalDate;

/**
 * A line that pays nothing and is no stay, and why.
 *
 * @param settlementId the insurer's id
 * @param channel outpatient or inpatient
 * @param date the date to which the line belongs (RB-DATE)
 * @param amount its self-pay-one in fen
 * @param reason why it does not count
 * @param relevantDate the day the scheme starts, for {@link Reason#NOT_YET_IN_FORCE}; else the line's own date
 */
public record NotCounted(
        String settlementId, Channel channel, LocalDate date, long amount, Reason reason, LocalDate relevantDate) {

    /** Why a line does not count. */
    public enum Reason {
        /** Treated before the scheme was in force (RB-YEAR). */
        NOT_YET_IN_FORCE("RB-YEAR"),
        /** The person did not meet RB-WHO on the line's date. */
        NOT_COVERED("RB-WHO");

        private final String clause;

        Reason(String clause) {
            this.clause = clause;
        }

        public String clause() {
            return clause;
        }

        /** Translation key of the short reason. */
        public String key() {
            return "reimbursement.notCounted." + name();
        }
    }

    public String clause() {
        return reason.clause();
    }
}
