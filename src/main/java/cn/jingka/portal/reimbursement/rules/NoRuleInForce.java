package cn.jingka.portal.reimbursement.rules;

import java.time.LocalDate;

/** The year lies before the scheme (RB-YEAR): there is no amount to give, not even zero. */
public final class NoRuleInForce extends RuntimeException {

    private final int year;
    private final LocalDate starts;

    NoRuleInForce(int year, LocalDate starts) {
        super("no reimbursement rule is in force in " + year + "; the first starts on " + starts);
        this.year = year;
        this.starts = starts;
    }

    /** The year asked for. */
    public int year() {
        return year;
    }

    /** The first day on which a rule is in force. */
    public LocalDate starts() {
        return starts;
    }
}
