package cn.jingka.portal.reimbursement.rules;

/** Where a treatment took place, as the insurer's feed names it. */
public enum Channel {
    OUTPATIENT,
    INPATIENT;

    /** Translation key of the channel's name. */
    public String key() {
        return "reimbursement.channel." + name();
    }
}
