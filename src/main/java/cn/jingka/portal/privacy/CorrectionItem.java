package cn.jingka.portal.privacy;

/** What a member can have corrected by the unit's officer. What the member can change themself is not among them. */
public enum CorrectionItem {
    NAME(true),
    GENDER(true),
    /** The number of the identity document: payments and treatments hang on it, so the card office changes it. */
    DOCUMENT(false),
    MEMBERSHIP(false),
    CATEGORY(false),
    INSURANCE(false),
    /** The account of a person without a card (RB-WHO). */
    ACCOUNT(false),
    OTHER(false);

    private final boolean applied;

    CorrectionItem(boolean applied) {
        this.applied = applied;
    }

    /** Whether agreeing to it changes the roster at once; the others are changed in the roster first, on paper's evidence. */
    public boolean applied() {
        return applied;
    }

    /** Translation key of its name. */
    public String key() {
        return "privacy.correction.item." + name();
    }
}
