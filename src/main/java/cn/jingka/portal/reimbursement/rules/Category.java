package cn.jingka.portal.reimbursement.rules;

/** The kinds of member whose in-range amounts may be paid at the raised rate (RB-25). */
public enum Category {
    MODEL_WORKER,
    HARDSHIP,
    SPECIAL_HARDSHIP;

    /** Translation key of the category's name. */
    public String key() {
        return "reimbursement.category." + name();
    }
}
